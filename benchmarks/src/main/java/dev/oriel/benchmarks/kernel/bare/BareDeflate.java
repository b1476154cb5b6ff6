package dev.oriel.benchmarks.kernel.bare;

import com.sun.jna.Native;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The system's libz on input that lies ready in native memory. The z_stream of zlib.h on 64-bit systems, 112 bytes:
 *
 * <pre>
 *   0 next_in   8 avail_in (int)   16 total_in   24 next_out   32 avail_out (int)   40 total_out   48 the rest, 0
 * </pre>
 */
public final class BareDeflate implements AutoCloseable {

    static {
        Native.register(BareDeflate.class, "libz.so.1");
    }

    private static final int STREAM_BYTES = 112;
    private static final int NEXT_IN = 0;
    private static final int AVAIL_IN = 8;
    private static final int NEXT_OUT = 24;
    private static final int AVAIL_OUT = 32;
    private static final int SYNC_FLUSH = 2;

    private final ByteBuffer stream = ByteBuffer.allocateDirect(STREAM_BYTES).order(ByteOrder.nativeOrder());
    private final long address = BareMemory.address(stream);
    private final ByteBuffer input;
    private final ByteBuffer output;
    private final long inputAddress;
    private final long outputAddress;

    /** Will compress these bytes again and again. */
    public BareDeflate(byte[] data, int level) {
        input = ByteBuffer.allocateDirect(Math.max(1, data.length)).put(data);
        output = ByteBuffer.allocateDirect(data.length + data.length / 1000 + 1024);
        inputAddress = BareMemory.address(input);
        outputAddress = BareMemory.address(output);
        // zlib compares the version's first character, and the size of the struct.
        ByteBuffer version = ByteBuffer.allocateDirect(2).put((byte) '1');
        check(deflateInit_(address, level, BareMemory.address(version), STREAM_BYTES));
    }

    /** Compresses everything as a stream of its own that ends at a sync flush; answers the bytes it became. */
    public int compress() {
        check(deflateReset(address));
        stream.putLong(NEXT_IN, inputAddress).putInt(AVAIL_IN, input.position());
        stream.putLong(NEXT_OUT, outputAddress).putInt(AVAIL_OUT, output.capacity());
        check(deflate(address, SYNC_FLUSH));
        return output.capacity() - stream.getInt(AVAIL_OUT);
    }

    private static void check(int code) {
        if (code != 0) {
            throw new IllegalStateException("zlib answers " + code);
        }
    }

    @Override
    public void close() {
        deflateEnd(address);
    }

    private static native int deflateInit_(long stream, int level, long version, int streamBytes);

    private static native int deflateReset(long stream);

    private static native int deflate(long stream, int flush);

    private static native int deflateEnd(long stream);
}
