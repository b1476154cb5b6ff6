package dev.oriel.rfb.encode;

/** Chroma subsampling of JPEG (TurboVNC's pseudo-encodings -768..-765). */
public enum Subsampling {
    /** 4:4:4. */
    NONE,
    /** 4:2:2. */
    HORIZONTAL,
    /** 4:2:0. */
    BOTH,
    GRAY
}
