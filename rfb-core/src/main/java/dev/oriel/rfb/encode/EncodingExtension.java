package dev.oriel.rfb.encode;

import java.util.Collection;

/** A form that only some viewers of an encoding read, and the pseudo-encodings by which they show that they do. */
public enum EncodingExtension {
    /** Tight's basic compression without zlib (TurboVNC). */
    TIGHT_WITHOUT_ZLIB,
    /**
     * Tight's gradient filter. It belongs to plain Tight, yet several decoders end the connection at it: noVNC's of old and
     * what comes of them, KasmVNC's web client among it. It has no number: we trust viewers that list what comes with decoders
     * of the whole Tight, which are Tight without zlib (TurboVNC, our own), VMware's LED state (TigerVNC, TurboVNC) and
     * SupportedMessages (libvncclient).
     */
    TIGHT_GRADIENT,
    /** WebP files in Tight, sub-type 0xB, where there would be JPEG files (KasmVNC). */
    TIGHT_WEBP,
    /** QOI files in Tight, sub-type 0xC, for many colours without loss (KasmVNC). */
    TIGHT_QOI;

    private static final int WITHOUT_ZLIB = -317;
    private static final int VMWARE_LED_STATE = 0x574D5668;
    private static final int SUPPORTED_MESSAGES = 0xFFFE0001;
    private static final int KASM_WEBP = -1024;
    private static final int KASM_QOI = -1886;

    /** Whether a viewer that lists these numbers in SetEncodings reads the form. */
    public boolean isShownBy(Collection<Integer> numbers) {
        return switch (this) {
            case TIGHT_WITHOUT_ZLIB -> numbers.contains(WITHOUT_ZLIB);
            case TIGHT_GRADIENT ->
                numbers.contains(WITHOUT_ZLIB)
                        || numbers.contains(VMWARE_LED_STATE)
                        || numbers.contains(SUPPORTED_MESSAGES);
            case TIGHT_WEBP -> numbers.contains(KASM_WEBP);
            case TIGHT_QOI -> numbers.contains(KASM_QOI);
        };
    }
}
