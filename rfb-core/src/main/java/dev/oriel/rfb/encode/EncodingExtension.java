package dev.oriel.rfb.encode;

/** A pseudo-encoding by which a viewer says that it reads more forms of an encoding than the plain one has. */
public enum EncodingExtension {
    /** Tight's basic compression without zlib (TurboVNC). */
    TIGHT_WITHOUT_ZLIB(-317);

    private final int number;

    EncodingExtension(int number) {
        this.number = number;
    }

    /** In SetEncodings. */
    public int number() {
        return number;
    }
}
