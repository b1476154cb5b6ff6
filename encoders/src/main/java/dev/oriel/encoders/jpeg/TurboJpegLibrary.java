package dev.oriel.encoders.jpeg;

import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import dev.oriel.rfb.encode.Subsampling;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The functions of libturbojpeg.so.0 that we call, as turbojpeg.h of 2.x names them; addresses and handles are longs, so that
 * a call allocates nothing. Return codes are checked here and nowhere else. Any thread; a handle belongs to one at a time.
 */
final class TurboJpegLibrary {

    private static final Logger LOG = LoggerFactory.getLogger(TurboJpegLibrary.class);

    private static final String SONAME = "libturbojpeg.so.0";

    /** TJPF_BGRX: bytes blue, green, red, unused. */
    private static final int BGRX = 3;

    /** TJFLAG_NOREALLOC: write where we say. */
    private static final int NO_REALLOC = 1024;

    private TurboJpegLibrary() {}

    /** The system's library, if it is there and the machine's words are ours (64 bits). */
    static Optional<TurboJpegLibrary> load() {
        if (Native.POINTER_SIZE != Long.BYTES || Native.LONG_SIZE != Long.BYTES) {
            return Optional.empty();
        }
        try {
            Native.register(TurboJpegLibrary.class, NativeLibrary.getInstance(SONAME));
            return Optional.of(new TurboJpegLibrary());
        } catch (UnsatisfiedLinkError e) {
            LOG.debug("{} cannot be used", SONAME, e);
            return Optional.empty();
        }
    }

    /** TJSAMP_444, _422, _420, _GRAY. */
    static int sampling(Subsampling subsampling) {
        return switch (subsampling) {
            case NONE -> 0;
            case HORIZONTAL -> 1;
            case BOTH -> 2;
            case GRAY -> 3;
        };
    }

    long newCompressor() {
        long handle = tjInitCompress();
        if (handle == 0) {
            throw failure(0);
        }
        return handle;
    }

    void free(long handle) {
        if (tjDestroy(handle) != 0) {
            throw failure(handle);
        }
    }

    /** The most bytes a file of this size can take. */
    int bound(int width, int height, int sampling) {
        long bytes = tjBufSize(width, height, sampling);
        if (bytes <= 0) {
            throw failure(0);
        }
        return Math.toIntExact(bytes);
    }

    /**
     * Compresses BGRX memory.
     *
     * @param first address of the upper left pixel
     * @param words address of two longs: where the file goes; room there, replaced by the length of the file
     */
    @SuppressWarnings("TooManyParameters") // the C function's own
    void compress(long handle, long first, int pitch, int width, int height, long words, int sampling, int quality) {
        long size = words + Long.BYTES;
        if (tjCompress2(handle, first, width, pitch, height, BGRX, words, size, sampling, quality, NO_REALLOC) != 0) {
            throw failure(handle);
        }
    }

    private static IllegalStateException failure(long handle) {
        return new IllegalStateException("libjpeg-turbo: " + new Pointer(tjGetErrorStr2(handle)).getString(0));
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

    private static native long tjGetErrorStr2(long handle);
}
