package dev.oriel.benchmarks.compare.measure;

/**
 * How much a shown picture is like the true one.
 *
 * @param maxError the largest difference of a channel of a pixel, 0 to 255; 0 is exact
 * @param psnr peak signal to noise ratio over all three channels in decibel, at most {@value #EXACT_PSNR}, which is exact
 * @param ssim structural similarity of the brightness, 1 is exact
 */
public record Fidelity(int maxError, double psnr, double ssim) {

    /** Stands for infinity: one channel of one pixel wrong by 1 in a 4k picture gives 122 dB less 24. */
    public static final double EXACT_PSNR = 99;

    private static final int BLOCK = 8;
    private static final double MEAN_CONSTANT = square(0.01 * 255);
    private static final double VARIANCE_CONSTANT = square(0.03 * 255);

    /**
     * Compares two pictures of one size.
     *
     * @param truth pixels 0x??RRGGBB row by row
     * @param shown the same
     * @param width of both in pixels
     */
    public static Fidelity between(int[] truth, int[] shown, int width) {
        if (truth.length != shown.length || width < 1 || truth.length % width != 0) {
            throw new IllegalArgumentException(
                    "pictures of " + truth.length + " and " + shown.length + " pixels, rows of " + width);
        }
        int greatest = 0;
        double squares = 0;
        for (int i = 0; i < truth.length; i++) {
            int red = Math.abs((truth[i] >> 16 & 255) - (shown[i] >> 16 & 255));
            int green = Math.abs((truth[i] >> 8 & 255) - (shown[i] >> 8 & 255));
            int blue = Math.abs((truth[i] & 255) - (shown[i] & 255));
            greatest = Math.max(greatest, Math.max(red, Math.max(green, blue)));
            squares += red * red + green * green + blue * blue;
        }
        return new Fidelity(
                greatest, psnr(squares / (3.0 * truth.length)), greatest == 0 ? 1 : ssim(truth, shown, width));
    }

    public boolean isExact() {
        return maxError == 0;
    }

    private static double psnr(double meanSquare) {
        return meanSquare == 0 ? EXACT_PSNR : Math.min(EXACT_PSNR, 10 * Math.log10(square(255) / meanSquare));
    }

    /**
     * Mean over blocks of 8x8 pixels side by side, of the formula of Wang, Bovik, Sheikh and Simoncelli, "Image quality
     * assessment: from error visibility to structural similarity" (2004), equation 13. What is left of the last rows and
     * columns is not looked at.
     */
    private static double ssim(int[] truth, int[] shown, int width) {
        int height = truth.length / width;
        double sum = 0;
        int blocks = 0;
        for (int y = 0; y + BLOCK <= height; y += BLOCK) {
            for (int x = 0; x + BLOCK <= width; x += BLOCK) {
                sum += ssimOfBlock(truth, shown, y * width + x, width);
                blocks++;
            }
        }
        return blocks == 0 ? 0 : sum / blocks;
    }

    private static double ssimOfBlock(int[] truth, int[] shown, int at, int width) {
        double count = BLOCK * BLOCK;
        double a = 0;
        double b = 0;
        double aa = 0;
        double bb = 0;
        double ab = 0;
        for (int y = 0; y < BLOCK; y++) {
            for (int x = 0; x < BLOCK; x++) {
                double one = luma(truth[at + y * width + x]);
                double other = luma(shown[at + y * width + x]);
                a += one;
                b += other;
                aa += one * one;
                bb += other * other;
                ab += one * other;
            }
        }
        double meanA = a / count;
        double meanB = b / count;
        double variances = (aa + bb) / count - meanA * meanA - meanB * meanB;
        double covariance = ab / count - meanA * meanB;
        return (2 * meanA * meanB + MEAN_CONSTANT)
                * (2 * covariance + VARIANCE_CONSTANT)
                / ((meanA * meanA + meanB * meanB + MEAN_CONSTANT) * (variances + VARIANCE_CONSTANT));
    }

    /** ITU-R BT.601. */
    private static double luma(int rgb) {
        return 0.299 * (rgb >> 16 & 255) + 0.587 * (rgb >> 8 & 255) + 0.114 * (rgb & 255);
    }

    private static double square(double value) {
        return value * value;
    }
}
