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
 * a call allocates nothing. Return codes are checked here and nowhere else. Any thread; a compressor belongs to one at a
 * time.
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

    /** The most bytes a file of this size can take. */
    int bound(int width, int height, int sampling) {
        long bytes = tjBufSize(width, height, sampling);
        if (bytes <= 0) {
            throw failure(0);
        }
        return Math.toIntExact(bytes);
    }

    /** A new compressor; its owner closes it. */
    Compressor newCompressor() {
        long handle = tjInitCompress();
        if (handle == 0) {
            throw failure(0);
        }
        return new Compressor(handle);
    }

    private static void check(int code, long handle) {
        if (code != 0) {
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

    /** A tjhandle with the sizes of its next picture. */
    static final class Compressor implements AutoCloseable {

        private final long handle;
        private int width;
        private int height;
        private int pitch;
        private boolean open = true;

        private Compressor(long handle) {
            this.handle = handle;
        }

        /** In pixels, and in bytes from one row to the next. */
        void picture(int pictureWidth, int pictureHeight, int pitchBytes) {
            width = pictureWidth;
            height = pictureHeight;
            pitch = pitchBytes;
        }

        /**
         * Compresses the picture.
         *
         * @param first address of the upper left pixel of BGRX memory
         * @param fileAndSize address of two longs: where the file goes; the room there, replaced by the file's length
         */
        void compress(long first, long fileAndSize, int sampling, int quality) {
            long size = fileAndSize + Long.BYTES;
            int code = tjCompress2(
                    handle, first, width, pitch, height, BGRX, fileAndSize, size, sampling, quality, NO_REALLOC);
            check(code, handle);
        }

        @Override
        public void close() {
            if (open) {
                open = false;
                check(tjDestroy(handle), handle);
            }
        }
    }
}
