package dev.oriel.encoders.deflate;

import io.netty.buffer.ByteBuf;
import java.nio.ByteBuffer;
import java.util.zip.Deflater;

/**
 * One zlib stream (RFC 1950). Input is copied into direct memory first, so that the compressor never holds a Java array and
 * with it the garbage collector; output goes straight into the caller's buffer, which is one piece of memory and grows as needed. Owned by one
 * encoder; allocates only to grow.
 */
public final class DeflateLane implements AutoCloseable {

    /** Room offered to the compressor at least; more than the 6 bytes that zlib wants for a clean end of a flush. */
    private static final int MIN_ROOM = 256;

    private static final int FIRST_INPUT = 16 * 1024;

    private final Deflater deflater = new Deflater();
    private ByteBuffer input = ByteBuffer.allocateDirect(FIRST_INPUT);
    private int level = Deflater.DEFAULT_COMPRESSION;

    /** Begins a new stream: what follows starts with a zlib header. */
    public void reset() {
        deflater.reset();
    }

    /**
     * Compresses from here on at this level, also in the middle of a stream, but only where the last call was
     * {@link #flush} or {@link #reset}.
     *
     * @param wanted 0 (stored) to 9 (small)
     */
    public void level(int wanted, ByteBuf out) {
        if (wanted == level) {
            return;
        }
        level = wanted;
        deflater.setLevel(wanted);
        // The compressor's next call only takes the new level over and compresses nothing: spend it here.
        pump(Deflater.NO_FLUSH, out);
    }

    /** Takes all {@code length} bytes in; appends what comes out. */
    public void append(byte[] data, int length, ByteBuf out) {
        if (input.capacity() < length) {
            input = ByteBuffer.allocateDirect(Integer.highestOneBit(length - 1) << 1);
        }
        input.clear().put(data, 0, length).flip();
        deflater.setInput(input);
        pump(Deflater.NO_FLUSH, out);
    }

    /** Appends the rest, so that the reader can decode all that was taken in (Z_SYNC_FLUSH). */
    public void flush(ByteBuf out) {
        pump(Deflater.SYNC_FLUSH, out);
    }

    @Override
    public void close() {
        deflater.end();
    }

    /** Calls the compressor until it leaves room: then it has nothing more to say. */
    private void pump(int flush, ByteBuf out) {
        int room;
        int written;
        do {
            out.ensureWritable(MIN_ROOM);
            room = out.writableBytes();
            written = deflater.deflate(out.internalNioBuffer(out.writerIndex(), room), flush);
            out.writerIndex(out.writerIndex() + written);
        } while (written == room);
    }
}
