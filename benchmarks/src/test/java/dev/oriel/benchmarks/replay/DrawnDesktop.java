package dev.oriel.benchmarks.replay;

import dev.oriel.benchmarks.load.content.Picture;
import dev.oriel.benchmarks.load.stage.Image;
import dev.oriel.benchmarks.load.stage.Surface;
import dev.oriel.framebuffer.PixelSource;
import dev.oriel.framebuffer.Pixels;
import dev.oriel.framebuffer.Rect;
import dev.oriel.framebuffer.Region;
import dev.oriel.rfb.testing.DeafDesktop;
import dev.oriel.viewer.picture.RgbImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * A screen in memory that shows the upper left part of what a workload draws, as much as it has room for: it changes its
 * size when it is told to, and is black beyond the drawing. One thread.
 */
final class DrawnDesktop extends DeafDesktop implements Surface {

    private final Picture drawing;
    private ByteBuffer memory = ByteBuffer.allocateDirect(0);
    private Picture screen;

    /** A screen of this size before a larger drawing. */
    DrawnDesktop(int width, int height, int drawnWidth, int drawnHeight) {
        super("replay");
        drawing = Picture.blank(drawnWidth, drawnHeight);
        screen = screen(width, height);
    }

    private Picture screen(int width, int height) {
        memory = ByteBuffer.allocateDirect(width * height * 4).order(ByteOrder.LITTLE_ENDIAN);
        Picture picture = Picture.over(memory.asIntBuffer(), width, height);
        picture.copy(drawing, 0, 0);
        return picture;
    }

    void become(int width, int height) {
        screen = screen(width, height);
        listener().ifPresent(it -> it.resized(width, height));
    }

    Rect bounds() {
        return screen.bounds();
    }

    /** What a viewer should show. */
    RgbImage image() {
        RgbImage image = new RgbImage(screen.width(), screen.height());
        int[] pixels = image.pixels();
        screen.pixels().get(0, pixels);
        Arrays.setAll(pixels, i -> pixels[i] & 0xFFFFFF);
        return image;
    }

    @Override
    public Image image(int width, int height) {
        return Image.inMemory(width, height);
    }

    @Override
    public void put(Image image, Rect part, int x, int y) {
        drawing.copy(image.picture(), part, x, y);
        show(new Rect(x, y, part.width(), part.height()));
    }

    @Override
    public void copy(Rect from, int x, int y) {
        drawing.copy(drawing.part(from), x, y);
        show(from.translate(x - from.x(), y - from.y()));
    }

    /** Shows what is drawn here, and says that something has changed, whether it has or not. */
    void show(Rect area) {
        Rect inside = area.intersect(drawing.bounds()).intersect(bounds());
        if (!inside.isEmpty()) {
            screen.copy(drawing, inside, inside.x(), inside.y());
            tell(new Region(inside));
        }
    }

    @Override
    public PixelSource pixels() {
        return bounds -> new Pixels(memory, 0, screen.width(), screen.height(), screen.width() * 4);
    }
}
