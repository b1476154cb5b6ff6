package dev.oriel.rfb.encode;

/** A pseudo-encoding by which a viewer says that it reads more forms of an encoding than the plain one has. */
public enum EncodingExtension {
    /** Tight's basic compression without zlib (TurboVNC). */
    TIGHT_WITHOUT_ZLIB(-317),
    /** WebP files in Tight, sub-type 0xB, where there would be JPEG files (KasmVNC). */
    TIGHT_WEBP(-1024),
    /** QOI files in Tight, sub-type 0xC, for many colours without loss (KasmVNC). */
    TIGHT_QOI(-1886);

    private final int number;

    EncodingExtension(int number) {
        this.number = number;
    }

    /** In SetEncodings. */
    public int number() {
        return number;
    }
}
