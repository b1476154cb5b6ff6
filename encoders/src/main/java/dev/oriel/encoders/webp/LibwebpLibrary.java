package dev.oriel.encoders.webp;

import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import com.sun.jna.Pointer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The functions of libwebp that we call, as encode.h of 1.x names them; addresses are longs, so that a call allocates
 * nothing. Return codes are checked here and nowhere else. Any thread; structures belong to one at a time.
 */
final class LibwebpLibrary {

    private static final Logger LOG = LoggerFactory.getLogger(LibwebpLibrary.class);

    /** WEBP_ENCODER_ABI_VERSION of 1.2.4 to 1.6.0; the library checks the high byte. */
    private static final int ABI_VERSION = 0x020f;

    /** WEBP_PRESET_DEFAULT. */
    private static final int PRESET_DEFAULT = 0;

    private final long memoryWrite;

    private LibwebpLibrary(NativeLibrary library) {
        memoryWrite = Pointer.nativeValue(library.getGlobalVariableAddress("WebPMemoryWrite"));
    }

    /** The library, if we have one for this machine and its words are ours (64 bits). */
    static Optional<LibwebpLibrary> load() {
        if (!Platform.isLinux() || Native.POINTER_SIZE != Long.BYTES) {
            return Optional.empty();
        }
        String resource = "/native/Linux/" + Platform.ARCH.replace('-', '_') + "/libwebp-imageio.so";
        try {
            String file = Native.extractFromResourcePath(resource, LibwebpLibrary.class.getClassLoader())
                    .getPath();
            NativeLibrary library = NativeLibrary.getInstance(file);
            Native.register(LibwebpLibrary.class, library);
            return Optional.of(new LibwebpLibrary(library));
        } catch (IOException | UnsatisfiedLinkError e) {
            LOG.debug("libwebp cannot be used", e);
            return Optional.empty();
        }
    }

    /** "1.6.0". */
    String version() {
        int version = WebPGetEncoderVersion();
        return (version >> 16) + "." + (version >> 8 & 255) + "." + (version & 255);
    }

    /** Fills a WebPConfig with the defaults for this quality, 0 to 100. */
    void initConfig(long config, float quality) {
        check(WebPConfigInitInternal(config, PRESET_DEFAULT, quality, ABI_VERSION), "WebPConfigInit");
    }

    /** Fills a WebPPicture with nothing. */
    void initPicture(long picture) {
        check(WebPPictureInitInternal(picture, ABI_VERSION), "WebPPictureInit");
    }

    /** Takes pixels over into the picture, whose width and height say how many. */
    void importBgrx(long picture, long first, int strideBytes) {
        check(WebPPictureImportBGRX(picture, first, strideBytes), "WebPPictureImportBGRX");
    }

    /** False if the library refuses; the picture holds the reason. */
    boolean encode(long config, long picture) {
        return WebPEncode(config, picture) != 0;
    }

    void freePicture(long picture) {
        WebPPictureFree(picture);
    }

    void initWriter(long writer) {
        WebPMemoryWriterInit(writer);
    }

    void freeWriter(long writer) {
        WebPMemoryWriterClear(writer);
    }

    /** The address of the function that appends to a WebPMemoryWriter, which is the picture's custom pointer. */
    long memoryWrite() {
        return memoryWrite;
    }

    /** A view of native memory. */
    static ByteBuffer view(long address, long bytes) {
        return new Pointer(address).getByteBuffer(0, bytes);
    }

    private static void check(int result, String function) {
        if (result == 0) {
            throw new IllegalStateException("libwebp: " + function + " failed");
        }
    }

    private static native int WebPGetEncoderVersion();

    private static native int WebPConfigInitInternal(long config, int preset, float quality, int version);

    private static native int WebPPictureInitInternal(long picture, int version);

    private static native int WebPPictureImportBGRX(long picture, long first, int strideBytes);

    private static native int WebPEncode(long config, long picture);

    private static native void WebPPictureFree(long picture);

    private static native void WebPMemoryWriterInit(long writer);

    private static native void WebPMemoryWriterClear(long writer);
}
