package dev.oriel.rfb.testing;

import dev.oriel.framebuffer.Pixels;
import dev.oriel.framebuffer.Rect;
import dev.oriel.viewer.picture.RgbImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Pictures in the memory that encoders read: an image inside a larger one of junk, with room behind each row. */
public record TestPixels(Pixels pixels, Rect rect) {

    private static final int LEFT = 5;
    private static final int TOP = 3;
    private static final int OFFSET = 12;
    private static final int ROW_ROOM = 20;

    /** The image at an offset, junk around it and in every unused byte. */
    public static TestPixels of(RgbImage image) {
        int width = image.width() + 2 * LEFT;
        int height = image.height() + 2 * TOP;
        int stride = width * Pixels.BYTES_PER_PIXEL + ROW_ROOM;
        ByteBuffer memory = ByteBuffer.allocateDirect(OFFSET + stride * height).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < memory.capacity(); i++) {
            memory.put(i, (byte) (i * 37 + 11));
        }
        ByteBuffer readOnly = memory.asReadOnlyBuffer().order(ByteOrder.LITTLE_ENDIAN);
        Pixels pixels = new Pixels(readOnly, OFFSET, width, height, stride);
        for (int y = 0; y < image.height(); y++) {
            for (int x = 0; x < image.width(); x++) {
                int junk = (x + y) % 3 << 30;
                memory.putInt(pixels.index(LEFT + x, TOP + y), image.rgb(x, y) | junk);
            }
        }
        return new TestPixels(pixels, new Rect(LEFT, TOP, image.width(), image.height()));
    }
}
