package dev.oriel.encoders;

import dev.oriel.framebuffer.PixelSource;
import dev.oriel.framebuffer.Pixels;
import dev.oriel.framebuffer.Rect;
import dev.oriel.framebuffer.Region;
import dev.oriel.rfb.testing.DeafDesktop;
import dev.oriel.viewer.picture.RgbImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** A desktop of one size that a test puts pictures on. One thread. */
final class PictureDesktop extends DeafDesktop {

    private final RgbImage image;
    private final ByteBuffer memory;
    private final Pixels pixels;

    PictureDesktop(int width, int height) {
        super("pictures");
        image = new RgbImage(width, height);
        memory = ByteBuffer.allocateDirect(width * height * 4).order(ByteOrder.LITTLE_ENDIAN);
        pixels = new Pixels(memory, 0, width, height, width * 4);
    }

    /** Puts a picture here and tells of it. */
    void put(RgbImage part, int x, int y) {
        for (int i = 0; i < part.width() * part.height(); i++) {
            int toX = x + i % part.width();
            int toY = y + i / part.width();
            int rgb = part.rgb(i % part.width(), i / part.width());
            image.set(toX, toY, rgb);
            memory.putInt(pixels.index(toX, toY), rgb);
        }
        tell(new Region(new Rect(x, y, part.width(), part.height())));
    }

    RgbImage image() {
        return image;
    }

    @Override
    public PixelSource pixels() {
        return bounds -> pixels;
    }
}
