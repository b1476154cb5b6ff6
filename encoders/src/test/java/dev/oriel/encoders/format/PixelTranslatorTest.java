package dev.oriel.encoders.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oriel.framebuffer.PixelFormat;
import dev.oriel.framebuffer.Rect;
import dev.oriel.rfb.testing.PixelFormats;
import dev.oriel.rfb.testing.TestPixels;
import dev.oriel.viewer.picture.RgbImage;
import org.junit.jupiter.api.Test;

class PixelTranslatorTest {

    private final PixelTranslator translator = new PixelTranslator();

    @Test
    void dropsTheUnusedByteOfOurMemory() {
        assertThat(read(0xABCDEF)).isEqualTo(0xABCDEF);
    }

    @Test
    void swapsRedAndBlue() {
        assertThat(translator.use(PixelFormats.RGBX)).isTrue();
        assertThat(translator.use(PixelFormats.RGBX)).isFalse();
        assertThat(read(0xABCDEF)).isEqualTo(0xEFCDAB);
    }

    @Test
    void roundsChannelsToTheirNearestLevel() {
        translator.use(new PixelFormat(16, 16, false, 31, 63, 31, 11, 5, 0));
        assertThat(read(0xFF0000)).isEqualTo(31 << 11);
        assertThat(read(0x000004)).isZero();
        assertThat(read(0x000005)).isEqualTo(1);
        assertThat(read(0x808080)).isEqualTo((16 << 11) | (32 << 5) | 16);
    }

    @Test
    void reachesTheTopBitAndBeyondEightBits() {
        translator.use(new PixelFormat(32, 24, true, 255, 255, 255, 24, 16, 8));
        assertThat(read(0xFF8001)).isEqualTo(0xFF800100);
        translator.use(new PixelFormat(32, 30, false, 1023, 1023, 1023, 20, 10, 0));
        assertThat(read(0xFF0001)).isEqualTo((1023 << 20) | 4);
    }

    private int read(int rgb) {
        RgbImage image = new RgbImage(3, 1);
        image.fill(new Rect(2, 0, 1, 1), rgb);
        TestPixels memory = TestPixels.of(image);
        int[] to = new int[3];
        int index = memory.pixels().index(memory.rect().x() + 2, memory.rect().y());
        translator.read(memory.pixels(), index, 1, to, 1);
        return to[1];
    }
}
