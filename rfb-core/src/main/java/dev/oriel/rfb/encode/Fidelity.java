package dev.oriel.rfb.encode;

/** Whether decoded pixels equal the ones that were encoded (as far as the viewer's pixel format can tell). */
public enum Fidelity {
    EXACT,
    LOSSY
}
