package dev.oriel.viewer.decode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oriel.framebuffer.PixelFormat;
import dev.oriel.framebuffer.Rect;
import dev.oriel.viewer.picture.RgbImage;
import dev.oriel.viewer.wire.WireReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * A viewer's decoders under test, three times: fed whole, fed one byte at a time, and only stepping over. All must take the
 * same bytes, and the first two must paint the same.
 */
final class DecoderBench {

    private final RectDecoders whole;
    private final RectDecoders slow;
    private final RectDecoders skipping;
    private final RgbImage screen;
    private final RgbImage slowScreen;

    DecoderBench(PixelFormat format, int width, int height) {
        whole = new RectDecoders(format);
        slow = new RectDecoders(format);
        skipping = new RectDecoders(format);
        screen = new RgbImage(width, height);
        slowScreen = new RgbImage(width, height);
    }

    /** Decodes one rectangle, which must take all bytes. */
    RgbImage decode(int encoding, Rect area, byte... payload) throws IOException {
        WireReader in = WireReader.of(payload);
        whole.decodeRect(in, area, encoding, screen);
        assertThat(in.position()).as("bytes taken").isEqualTo(payload.length);
        WireReader drops = new WireReader(new OneByteAtATime(payload));
        slow.decodeRect(drops, area, encoding, slowScreen);
        assertThat(slowScreen).as("painted from single bytes").isEqualTo(screen);
        WireReader skipped = WireReader.of(payload);
        skipping.skipRect(skipped, area, encoding);
        assertThat(skipped.position()).as("bytes stepped over").isEqualTo(payload.length);
        return screen;
    }

    void use(PixelFormat format) {
        whole.use(format);
        slow.use(format);
        skipping.use(format);
    }

    RgbImage screen() {
        return screen;
    }

    void set(int x, int y, int rgb) {
        screen.set(x, y, rgb);
        slowScreen.set(x, y, rgb);
    }

    /** Pixels of a row from x on. */
    int[] row(int x, int y, int count) {
        int from = screen.index(x, y);
        return Arrays.copyOfRange(screen.pixels(), from, from + count);
    }

    private static final class OneByteAtATime extends ByteArrayInputStream {

        OneByteAtATime(byte[] bytes) {
            super(bytes);
        }

        @Override
        public synchronized int read(byte[] to, int from, int count) {
            return super.read(to, from, Math.min(1, count));
        }
    }
}
