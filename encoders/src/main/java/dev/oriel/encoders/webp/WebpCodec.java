package dev.oriel.encoders.webp;

import java.util.Optional;

/** A way to make WebP files. Immutable, any thread. */
public interface WebpCodec {

    /** For log and status: "libwebp 1.6.0". */
    String name();

    /** A new encoder for one worker, which closes it. */
    WebpEncoder open();

    /**
     * The libwebp that comes with us, on machines it was built for, if there is JNA, which embedded servers may leave out;
     * unpacks and loads it at every call.
     */
    static Optional<WebpCodec> bundled() {
        try {
            return LibwebpLibrary.load().map(LibwebpCodec::new);
        } catch (NoClassDefFoundError withoutJna) {
            return Optional.empty();
        }
    }
}
