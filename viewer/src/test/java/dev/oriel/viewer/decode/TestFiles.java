package dev.oriel.viewer.decode;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;

/** Picture files of one colour, as the JDK writes them. */
final class TestFiles {

    private TestFiles() {}

    static byte[] jpeg(int width, int height, int rgb) throws IOException {
        return write(paint(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), rgb), "jpeg");
    }

    static byte[] png(int width, int height, int rgb) throws IOException {
        return write(paint(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), rgb), "png");
    }

    static byte[] grayJpeg(int width, int height, int level) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        int[] samples = new int[width * height];
        Arrays.fill(samples, level);
        image.getRaster().setSamples(0, 0, width, height, 0, samples);
        return write(image, "jpeg");
    }

    private static BufferedImage paint(BufferedImage image, int rgb) {
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, rgb);
            }
        }
        return image;
    }

    private static byte[] write(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (!ImageIO.write(image, format, out)) {
            throw new IOException("no writer of " + format);
        }
        return out.toByteArray();
    }
}
