package dev.oriel.benchmarks.kernel.bare;

import com.sun.jna.Native;
import dev.oriel.framebuffer.Pixels;
import dev.oriel.framebuffer.Rect;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * One call of libjpeg-turbo (turbojpeg.h of 2.x) on a part of a picture where it lies, into memory of the largest size. It binds
 * the library once more, on purpose: a limit that went through what it is the limit of would hide what that costs.
 */
public final class BareJpeg implements AutoCloseable {

    static {
        Native.register(BareJpeg.class, "libturbojpeg.so.0");
    }

    private static final int BGRX = 3;
    private static final int NO_REALLOC = 1024;

    private final Pixels pixels;
    private final long first;
    private final Rect rect;
    private final int sampling;
    private final int quality;
    private final long handle = tjInitCompress();
    private final ByteBuffer file;
    private final ByteBuffer words = ByteBuffer.allocateDirect(2 * Long.BYTES).order(ByteOrder.nativeOrder());
    private final long wordsAddress = BareMemory.address(words);

    /** Will compress this part again and again; {@code sampling} is 0 for 4:4:4 and 2 for 4:2:0. */
    public BareJpeg(Pixels pixels, Rect rect, int sampling, int quality) {
        this.pixels = pixels;
        this.rect = rect;
        this.sampling = sampling;
        this.quality = quality;
        first = BareMemory.address(pixels.buffer()) + pixels.index(rect.x(), rect.y());
        file = ByteBuffer.allocateDirect(Math.toIntExact(tjBufSize(rect.width(), rect.height(), sampling)));
        words.putLong(0, BareMemory.address(file));
    }

    /** Answers the file's length in bytes. */
    public int compress() {
        words.putLong(Long.BYTES, file.capacity());
        int code = tjCompress2(
                handle,
                first,
                rect.width(),
                pixels.strideBytes(),
                rect.height(),
                BGRX,
                wordsAddress,
                wordsAddress + Long.BYTES,
                sampling,
                quality,
                NO_REALLOC);
        if (code != 0) {
            throw new IllegalStateException("libjpeg-turbo answers " + code);
        }
        return (int) words.getLong(Long.BYTES);
    }

    @Override
    public void close() {
        tjDestroy(handle);
    }

    private static native long tjInitCompress();

    private static native int tjDestroy(long handle);

    private static native long tjBufSize(int width, int height, int sampling);

    private static native int tjCompress2(
            long handle,
            long source,
            int width,
            int pitch,
            int height,
            int pixelFormat,
            long fileAddress,
            long fileSizeAddress,
            int sampling,
            int quality,
            int flags);
}
