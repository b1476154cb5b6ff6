package dev.oriel.viewer.picture;

/** How alike two pictures are, in decibel; infinite when equal. */
public final class Psnr {

    private Psnr() {}

    /** Over all three channels. */
    public static double of(RgbImage one, RgbImage other) {
        double sum = 0;
        int count = sameSize(one, other);
        for (int i = 0; i < count; i++) {
            int a = one.pixels()[i];
            int b = other.pixels()[i];
            for (int shift = 0; shift < 24; shift += 8) {
                int difference = (a >> shift & 255) - (b >> shift & 255);
                sum += difference * difference;
            }
        }
        return decibel(sum / (3.0 * one.pixels().length));
    }

    /** Over brightness alone (ITU-R BT.601). */
    public static double ofLuma(RgbImage one, RgbImage other) {
        double sum = 0;
        int count = sameSize(one, other);
        for (int i = 0; i < count; i++) {
            double difference = luma(one.pixels()[i]) - luma(other.pixels()[i]);
            sum += difference * difference;
        }
        return decibel(sum / one.pixels().length);
    }

    private static int sameSize(RgbImage one, RgbImage other) {
        if (one.width() != other.width() || one.height() != other.height()) {
            throw new IllegalArgumentException(one + " and " + other + " differ in size");
        }
        return one.pixels().length;
    }

    private static double luma(int rgb) {
        return 0.299 * (rgb >> 16 & 255) + 0.587 * (rgb >> 8 & 255) + 0.114 * (rgb & 255);
    }

    private static double decibel(double meanSquare) {
        return meanSquare == 0 ? Double.POSITIVE_INFINITY : 10 * Math.log10(255 * 255 / meanSquare);
    }
}
