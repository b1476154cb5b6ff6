package dev.oriel.benchmarks.kernel.bare;

import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import com.sun.jna.Pointer;
import dev.oriel.framebuffer.Pixels;
import dev.oriel.framebuffer.Rect;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The two calls of the bundled libwebp (encode.h of 1.x) that make a file of a part of a picture where it lies, with method 0,
 * into the library's own memory writer, which keeps its memory. It binds the library once more, on purpose: a limit that went
 * through what it is the limit of would hide what that costs. The structures on 64-bit systems:
 *
 * <pre>
 *   WebPConfig        method i32 at 8
 *   WebPPicture       width i32 at 8, height i32 at 12, writer at 96, custom_ptr at 104
 *   WebPMemoryWriter  mem at 0, size u64 at 8, max_size u64 at 16
 * </pre>
 */
public final class BareWebp implements AutoCloseable {

    private static final long WRITE_FUNCTION;

    static {
        try {
            String file = Native.extractFromResourcePath(
                            "/native/Linux/" + Platform.ARCH.replace('-', '_') + "/libwebp-imageio.so",
                            BareWebp.class.getClassLoader())
                    .getPath();
            NativeLibrary library = NativeLibrary.getInstance(file);
            Native.register(BareWebp.class, library);
            WRITE_FUNCTION = Pointer.nativeValue(library.getGlobalVariableAddress("WebPMemoryWrite"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final int ABI_VERSION = 0x020f;
    private static final int PICTURE = 120;
    private static final int WRITER = PICTURE + 256;
    private static final int FILE_LENGTH = WRITER + 8;

    private final ByteBuffer structures = ByteBuffer.allocateDirect(WRITER + 32).order(ByteOrder.nativeOrder());
    private final long address = BareMemory.address(structures);
    private final Pixels pixels;
    private final long first;

    /** Will compress this part again and again; {@code quality} is libwebp's, 0 to 100. */
    public BareWebp(Pixels pixels, Rect rect, float quality) {
        this.pixels = pixels;
        first = BareMemory.address(pixels.buffer()) + pixels.index(rect.x(), rect.y());
        check(WebPConfigInitInternal(address, 0, quality, ABI_VERSION));
        check(WebPPictureInitInternal(address + PICTURE, ABI_VERSION));
        WebPMemoryWriterInit(address + WRITER);
        structures.putInt(8, 0).putInt(PICTURE + 8, rect.width()).putInt(PICTURE + 12, rect.height());
        structures.putLong(PICTURE + 96, WRITE_FUNCTION).putLong(PICTURE + 104, address + WRITER);
    }

    /** Answers the file's length in bytes. */
    public int compress() {
        structures.putLong(FILE_LENGTH, 0);
        check(WebPPictureImportBGRX(address + PICTURE, first, pixels.strideBytes()));
        check(WebPEncode(address, address + PICTURE));
        return (int) structures.getLong(FILE_LENGTH);
    }

    private static void check(int done) {
        if (done == 0) {
            throw new IllegalStateException("libwebp refuses");
        }
    }

    @Override
    public void close() {
        WebPPictureFree(address + PICTURE);
        WebPMemoryWriterClear(address + WRITER);
    }

    private static native int WebPConfigInitInternal(long config, int preset, float quality, int version);

    private static native int WebPPictureInitInternal(long picture, int version);

    private static native int WebPPictureImportBGRX(long picture, long first, int strideBytes);

    private static native int WebPEncode(long config, long picture);

    private static native void WebPPictureFree(long picture);

    private static native void WebPMemoryWriterInit(long writer);

    private static native void WebPMemoryWriterClear(long writer);
}
