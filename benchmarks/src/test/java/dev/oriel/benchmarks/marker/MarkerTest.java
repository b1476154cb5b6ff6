package dev.oriel.benchmarks.marker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oriel.framebuffer.Seed;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.IntBuffer;
import java.util.Optional;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;

final class MarkerTest {

    private static final int WIDTH = 320;
    private static final int HEIGHT = 200;

    private static int[] noise(Random random) {
        return random.ints((long) WIDTH * HEIGHT, 0, 1 << 24).toArray();
    }

    private static Optional<Marker> read(int[] pixels, int x, int y) {
        return Marker.read((px, py) -> pixels[py * WIDTH + px], x, y);
    }

    private static Marker any(Random random) {
        return new Marker(random.nextInt(), random.nextLong());
    }

    @Test
    void isReadWhereItWasPainted() {
        Random random = Seed.random("isReadWhereItWasPainted");
        for (int i = 0; i < 200; i++) {
            int[] pixels = noise(random);
            int x = random.nextInt(WIDTH - Marker.WIDTH + 1);
            int y = random.nextInt(HEIGHT - Marker.HEIGHT + 1);
            Marker marker = any(random);
            marker.paint(IntBuffer.wrap(pixels), y * WIDTH + x, WIDTH);
            assertThat(read(pixels, x, y)).contains(marker);
        }
    }

    @Test
    void leavesOtherPixelsAlone() {
        Random random = Seed.random("leavesOtherPixelsAlone");
        int[] before = noise(random);
        int[] pixels = before.clone();
        any(random).paint(IntBuffer.wrap(pixels), 16 * WIDTH + 24, WIDTH);
        for (int i = 0; i < pixels.length; i++) {
            int x = i % WIDTH - 24;
            int y = i / WIDTH - 16;
            if (x < 0 || y < 0 || x >= Marker.WIDTH || y >= Marker.HEIGHT) {
                assertThat(pixels[i]).isEqualTo(before[i]);
            }
        }
    }

    @Test
    void survivesStrongJpegWithHalvedColours() throws IOException {
        Random random = Seed.random("survivesStrongJpegWithHalvedColours");
        for (int offset = 0; offset < 17; offset++) {
            int[] pixels = noise(random);
            Marker marker = any(random);
            marker.paint(IntBuffer.wrap(pixels), offset * WIDTH + offset, WIDTH);
            assertThat(read(throughJpeg(pixels), offset, offset))
                    .as("at %d", offset)
                    .contains(marker);
        }
    }

    /** ImageIO's JPEG halves the colour resolution both ways (4:2:0) by default. */
    private static int[] throughJpeg(int[] pixels) throws IOException {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, WIDTH, HEIGHT, pixels, 0, WIDTH);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam quality = writer.getDefaultWriteParam();
        quality.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        quality.setCompressionQuality(0.3f);
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), quality);
        } finally {
            writer.dispose();
        }
        return ImageIO.read(new ByteArrayInputStream(bytes.toByteArray())).getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH);
    }

    @Test
    void findsNothingInRandomPictures() {
        Random random = Seed.random("findsNothingInRandomPictures");
        for (int i = 0; i < 300; i++) {
            assertThat(read(noise(random), 8, 8)).isEmpty();
        }
    }

    @Test
    void findsNothingInRandomBlocks() {
        Random random = Seed.random("findsNothingInRandomBlocks");
        for (int i = 0; i < 2000; i++) {
            long high = random.nextLong();
            long low = random.nextLong();
            assertThat(Marker.read((x, y) -> block(high, low, x, y), 0, 0)).isEmpty();
        }
    }

    private static int block(long high, long low, int x, int y) {
        int bit = y / Marker.BLOCK * 16 + x / Marker.BLOCK;
        long bits = bit < 64 ? high >>> (63 - bit) : low >>> (127 - bit);
        return (bits & 1) == 0 ? 0 : 0xFFFFFF;
    }

    @Test
    void findsNothingInPlainPictures() {
        assertThat(Marker.read((x, y) -> 0, 0, 0)).isEmpty();
        assertThat(Marker.read((x, y) -> 0xFFFFFF, 0, 0)).isEmpty();
        assertThat(Marker.read((x, y) -> 0x808080, 0, 0)).isEmpty();
    }

    @Test
    void halvesOfTwoMarkersAreNone() {
        Random random = Seed.random("halvesOfTwoMarkersAreNone");
        for (int rows = 1; rows < Marker.HEIGHT / Marker.BLOCK; rows++) {
            int[] pixels = new int[WIDTH * HEIGHT];
            int[] older = new int[WIDTH * HEIGHT];
            any(random).paint(IntBuffer.wrap(pixels), 0, WIDTH);
            any(random).paint(IntBuffer.wrap(older), 0, WIDTH);
            System.arraycopy(older, 0, pixels, 0, rows * Marker.BLOCK * WIDTH);
            assertThat(read(pixels, 0, 0)).isEmpty();
        }
    }
}
