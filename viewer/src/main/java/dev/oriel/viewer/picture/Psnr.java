package dev.oriel.viewer.picture;

/** How alike two pictures are, in decibel; infinite when equal. */
public final class Psnr {

    private Psnr() {}

    /** Over all three channels. */
    public static double of(RgbImage one, RgbImage other) {
        double sum = 0;
        for (int y = 0; y < one.height(); y++) {
            for (int x = 0; x < one.width(); x++) {
                for (int shift = 0; shift < 24; shift += 8) {
                    int difference = (one.rgb(x, y) >> shift & 255) - (other.rgb(x, y) >> shift & 255);
                    sum += difference * difference;
                }
            }
        }
        return decibel(sum / (3.0 * one.width() * one.height()));
    }

    /** Over brightness alone (ITU-R BT.601). */
    public static double ofLuma(RgbImage one, RgbImage other) {
        double sum = 0;
        for (int y = 0; y < one.height(); y++) {
            for (int x = 0; x < one.width(); x++) {
                double difference = luma(one.rgb(x, y)) - luma(other.rgb(x, y));
                sum += difference * difference;
            }
        }
        return decibel(sum / ((double) one.width() * one.height()));
    }

    private static double luma(int rgb) {
        return 0.299 * (rgb >> 16 & 255) + 0.587 * (rgb >> 8 & 255) + 0.114 * (rgb & 255);
    }

    private static double decibel(double meanSquare) {
        return meanSquare == 0 ? Double.POSITIVE_INFINITY : 10 * Math.log10(255 * 255 / meanSquare);
    }
}
