package dev.oriel.encoders.tight;

import dev.oriel.encoders.deflate.DeflateLane;
import io.netty.buffer.ByteBuf;
import java.nio.ByteBuffer;

/**
 * The data part of a rectangle and what the control byte says about it: fewer than 12 bytes as they are; more as a compact
 * length and a zlib stream of its own, ending at a sync flush, or, for viewers that know it, the plain bytes.
 *
 * <pre>
 *   compact length, 7 + 7 + 8 bits, low ones first: 0xxxxxxx | 1xxxxxxx 0yyyyyyy | 1xxxxxxx 1yyyyyyy zzzzzzzz
 * </pre>
 */
final class TightData implements AutoCloseable {

    /** Instead of a zlib level: Tight without zlib. */
    static final int PLAIN = -1;

    private static final int EXPLICIT_FILTER = 0x40;
    private static final int WITHOUT_ZLIB = 0xA0;
    private static final int MIN_TO_COMPRESS = 12;
    private static final int MAX_LENGTH_BYTES = 3;
    private static final int MAX_LENGTH = (1 << 22) - 1;

    private final DeflateLane lane = new DeflateLane();
    private byte[] bytes = new byte[4096];

    /** The control byte of basic compression: the stream, and that it is reset if it will be used at all. */
    static int control(int stream, int length, int level) {
        if (length < MIN_TO_COMPRESS) {
            return stream << 4;
        }
        return level == PLAIN ? WITHOUT_ZLIB : (stream << 4) | 1 << stream;
    }

    static int controlWithFilter(int stream, int length, int level) {
        return EXPLICIT_FILTER | control(stream, length, level);
    }

    static void writeLength(int length, ByteBuf out) {
        int size = lengthBytes(length);
        out.writeByte(size > 1 ? (length & 127) | 128 : length);
        if (size > 1) {
            out.writeByte(size > 2 ? (length >> 7 & 127) | 128 : length >> 7);
        }
        if (size > 2) {
            out.writeByte(length >> 14);
        }
    }

    /** Scratch memory for what is written next; earlier contents are gone. */
    byte[] reserve(int length) {
        if (bytes.length < length) {
            bytes = new byte[length];
        }
        return bytes;
    }

    /**
     * Writes the first {@code length} bytes of the scratch memory.
     *
     * @param level of zlib, or {@link #PLAIN}
     */
    void write(int length, int level, ByteBuf out) {
        if (length < MIN_TO_COMPRESS) {
            out.writeBytes(bytes, 0, length);
            return;
        }
        if (level == PLAIN) {
            writeLength(length, out);
            out.writeBytes(bytes, 0, length);
            return;
        }
        int start = beginLength(out);
        out.writeShort(DeflateLane.ZLIB_HEADER);
        lane.begin(level, out);
        lane.append(bytes, length, out);
        lane.flush(out);
        endLength(start, out);
    }

    /** Leaves room for the length of what is written next; answers where. */
    static int beginLength(ByteBuf out) {
        int start = out.writerIndex();
        out.ensureWritable(MAX_LENGTH_BYTES).writerIndex(start + MAX_LENGTH_BYTES);
        return start;
    }

    /** Puts the length in front, now that it is known, and moves the data up to it. */
    static void endLength(int start, ByteBuf out) {
        int length = out.writerIndex() - start - MAX_LENGTH_BYTES;
        int size = lengthBytes(length);
        if (size < MAX_LENGTH_BYTES) {
            ByteBuffer memory = out.internalNioBuffer(start, MAX_LENGTH_BYTES + length);
            int from = memory.position();
            memory.put(from + size, memory, from + MAX_LENGTH_BYTES, length);
        }
        out.writerIndex(start);
        writeLength(length, out);
        out.writerIndex(start + size + length);
    }

    private static int lengthBytes(int length) {
        if (length > MAX_LENGTH) {
            throw new IllegalArgumentException(length + " bytes do not fit a compact length");
        }
        return length < 1 << 7 ? 1 : length < 1 << 14 ? 2 : MAX_LENGTH_BYTES;
    }

    @Override
    public void close() {
        lane.close();
    }
}
