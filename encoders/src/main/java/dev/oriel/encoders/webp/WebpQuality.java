package dev.oriel.encoders.webp;

/** The quality of libwebp that looks like one of libjpeg. Pure. */
final class WebpQuality {

    /** KasmVNC's pairs for its levels 0 to 9; between them we draw straight lines. */
    private static final int[] JPEG = {0, 15, 29, 41, 42, 62, 77, 79, 86, 92, 100};

    private static final int[] WEBP = {0, 5, 24, 30, 37, 42, 65, 78, 85, 88, 100};

    private WebpQuality() {}

    static float of(int jpegQuality) {
        if (jpegQuality < 1 || jpegQuality > 100) {
            throw new IllegalArgumentException("quality " + jpegQuality + " is not 1..100");
        }
        int above = 1;
        while (JPEG[above] < jpegQuality) {
            above++;
        }
        float part = (jpegQuality - JPEG[above - 1]) / (float) (JPEG[above] - JPEG[above - 1]);
        return WEBP[above - 1] + part * (WEBP[above] - WEBP[above - 1]);
    }
}
