package dev.oriel.encoders.jpeg;

import java.util.Optional;

/** A way to make JPEG files. Immutable, any thread. */
public interface JpegCodec {

    /** For log and status: "libjpeg-turbo". */
    String name();

    /** A new encoder for one worker, which closes it. Files of equal settings have equal tables. */
    JpegEncoder open();

    /** The same, and files of small and of coarse pictures have tables of their own. */
    default JpegEncoder openFitted() {
        return new FittedJpegEncoder(open());
    }

    /**
     * libjpeg-turbo, if the system's libturbojpeg.so.0 can be loaded, and JNA, which embedded servers may leave out; looks
     * for it at every call.
     */
    static Optional<JpegCodec> turbo() {
        try {
            return TurboJpegLibrary.load().map(TurboJpegCodec::new);
        } catch (NoClassDefFoundError withoutJna) {
            return Optional.empty();
        }
    }

    /** The JDK's own codec: several times slower, makes garbage, always there. */
    static JpegCodec imageIo() {
        return new ImageIoJpegCodec();
    }
}
