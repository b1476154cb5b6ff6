package dev.oriel.benchmarks.replay;

import dev.oriel.benchmarks.load.content.Picture;
import dev.oriel.benchmarks.load.stage.Image;
import dev.oriel.benchmarks.load.stage.Surface;
import dev.oriel.framebuffer.PixelSource;
import dev.oriel.framebuffer.Pixels;
import dev.oriel.framebuffer.Rect;
import dev.oriel.framebuffer.Region;
import dev.oriel.framebuffer.desktop.Clipboard;
import dev.oriel.framebuffer.desktop.Desktop;
import dev.oriel.framebuffer.desktop.DesktopListener;
import dev.oriel.framebuffer.desktop.InputSink;
import dev.oriel.framebuffer.desktop.ResizeOutcome;
import dev.oriel.viewer.picture.RgbImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * A screen in memory that shows the upper left part of what a workload draws, as much as it has room for: it changes its
 * size when it is told to, and is black beyond the drawing. One thread.
 */
final class DrawnDesktop implements Desktop, Surface {

    private final Picture drawing;
    private ByteBuffer memory = ByteBuffer.allocateDirect(0);
    private Picture screen;
    private Optional<DesktopListener> listener = Optional.empty();

    /** A screen of this size before a larger drawing. */
    DrawnDesktop(int width, int height, int drawnWidth, int drawnHeight) {
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
        listener.ifPresent(it -> it.resized(width, height));
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
            listener.ifPresent(it -> it.damaged(new Region(inside)));
        }
    }

    @Override
    public String name() {
        return "replay";
    }

    @Override
    public void start(DesktopListener newListener) {
        listener = Optional.of(newListener);
    }

    @Override
    public void stop() {
        listener = Optional.empty();
    }

    @Override
    public PixelSource pixels() {
        return bounds -> new Pixels(memory, 0, screen.width(), screen.height(), screen.width() * 4);
    }

    @Override
    public boolean reportsDamage() {
        return true;
    }

    @Override
    public InputSink input() {
        return new InputSink() {
            @Override
            public void key(int keysym, boolean down) {}

            @Override
            public void pointer(int x, int y, int buttons) {}
        };
    }

    @Override
    public Clipboard clipboard() {
        return text -> {};
    }

    @Override
    public CompletionStage<ResizeOutcome> resize(int width, int height) {
        return CompletableFuture.completedFuture(ResizeOutcome.PROHIBITED);
    }
}
