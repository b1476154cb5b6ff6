package dev.oriel.rfb.encode;

/** How a picture is made smaller, with KasmVNC's numbers of VideoScaling. */
public enum Resampling {
    /** The pixel in the middle. */
    NEAREST(0),
    /** Between the four pixels around the middle. */
    BILINEAR(1),
    /** The mean of four pixels for each halving, and BILINEAR for the rest: nothing is left out. */
    PROGRESSIVE(2);

    private final int number;

    Resampling(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }

    /** The one with this number, 0 to 2. */
    public static Resampling numbered(int number) {
        for (Resampling resampling : values()) {
            if (resampling.number == number) {
                return resampling;
            }
        }
        throw new IllegalArgumentException("video scaling " + number + " is not 0..2");
    }
}
