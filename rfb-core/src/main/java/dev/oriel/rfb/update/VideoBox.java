package dev.oriel.rfb.update;

/** The size in pixels, each side {@value #LEAST} to {@value #MOST}, that video is made to fit into (KasmVNC's MaxVideoResolution). */
public record VideoBox(int width, int height) {

    public static final int LEAST = 16;
    public static final int MOST = 2048;

    /** As KasmVNC has it. */
    public static final VideoBox DEFAULT = new VideoBox(1920, 1080);

    public VideoBox {
        if (!isPossible(width, height)) {
            throw new IllegalArgumentException(
                    "a video box of " + width + "x" + height + ", each side must be " + LEAST + ".." + MOST);
        }
    }

    static boolean isPossible(int width, int height) {
        return Math.min(width, height) >= LEAST && Math.max(width, height) <= MOST;
    }
}
