package dev.oriel.encoders.deflate;

import io.netty.buffer.ByteBuf;
import java.nio.ByteBuffer;
import java.util.zip.Deflater;

/**
 * Compresses pieces of raw deflate data (RFC 1951), each of which refers to nothing before itself. A piece that ends in
 * {@link #flush} ends on a byte, and no such piece is the last block of a stream: put behind one zlib header
 * ({@link #ZLIB_HEADER}), pieces make one zlib stream that never ends, in whatever order they were compressed. Input is
 * copied into direct memory first, so that the compressor never holds a Java array and with it the garbage collector; output
 * goes straight into the caller's buffer, which is one piece of memory and grows as needed. Owned by one encoder; allocates
 * only to grow.
 */
public final class DeflateLane implements AutoCloseable {

    /** RFC 1950 section 2.2: deflate with a window of 32 KiB, the fastest algorithm, no dictionary; a multiple of 31. */
    public static final int ZLIB_HEADER = 0x7801;

    /** Room offered to the compressor at least; more than the 6 bytes that zlib wants for a clean end of a flush. */
    private static final int MIN_ROOM = 256;

    private static final int FIRST_INPUT = 16 * 1024;

    private final Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    private ByteBuffer input = ByteBuffer.allocateDirect(FIRST_INPUT);
    private int level = Deflater.DEFAULT_COMPRESSION;

    /**
     * Begins a piece.
     *
     * @param wanted 0 (stored) to 9 (small)
     */
    public void begin(int wanted, ByteBuf out) {
        deflater.reset();
        if (wanted != level) {
            level = wanted;
            deflater.setLevel(wanted);
            // The compressor's next call only takes the new level over and compresses nothing: spend it here.
            pump(Deflater.NO_FLUSH, out);
        }
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

    /** Ends the piece and appends the rest, so that the reader can decode all that was taken in (Z_SYNC_FLUSH). */
    public void flush(ByteBuf out) {
        pump(Deflater.SYNC_FLUSH, out);
    }

    /** Ends the piece and with it the stream (Z_FINISH); a checksum is the caller's business. */
    public void finish(ByteBuf out) {
        deflater.finish();
        pump(Deflater.NO_FLUSH, out);
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
