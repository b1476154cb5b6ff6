package dev.oriel.rfb.update;

import dev.oriel.framebuffer.PixelSource;
import dev.oriel.framebuffer.Pixels;
import dev.oriel.framebuffer.Rect;
import dev.oriel.framebuffer.Region;
import dev.oriel.framebuffer.desktop.ResizeOutcome;
import dev.oriel.rfb.testing.DeafDesktop;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A desktop in memory that a test draws on and drives by hand. One thread. */
final class FakeDesktop extends DeafDesktop {

    private ByteBuffer memory = ByteBuffer.allocateDirect(0);
    private int width;
    private int height;
    private boolean lost;

    boolean reportsDamage = true;
    ResizeOutcome resizeOutcome = ResizeOutcome.DONE;
    int reads;

    FakeDesktop(int width, int height) {
        super("fake desktop");
        setSize(width, height);
    }

    private void setSize(int newWidth, int newHeight) {
        width = newWidth;
        height = newHeight;
        memory = ByteBuffer.allocateDirect(width * height * 4).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Fills a rectangle and tells of it. */
    void draw(Rect rect, int rgb) {
        paint(rect, rgb);
        tell(new Region(rect));
    }

    /** Fills a rectangle and tells nobody. */
    void paint(Rect rect, int rgb) {
        for (int y = rect.y(); y < rect.bottom(); y++) {
            for (int x = rect.x(); x < rect.right(); x++) {
                memory.putInt((y * width + x) * 4, rgb);
            }
        }
    }

    /** One pixel, without telling. */
    void paint(int x, int y, int rgb) {
        memory.putInt((y * width + x) * 4, rgb);
    }

    /** Moves the pixels of a rectangle, whole on the screen before and after, and tells of both places. */
    void move(Rect from, int dx, int dy) {
        int[] pixels = new int[from.width() * from.height()];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = rgb(from.x() + i % from.width(), from.y() + i / from.width());
        }
        for (int i = 0; i < pixels.length; i++) {
            paint(from.x() + dx + i % from.width(), from.y() + dy + i / from.width(), pixels[i]);
        }
        Region damage = new Region(from);
        damage.add(from.translate(dx, dy));
        tell(damage);
    }

    /** Noise, which moves and is not like anything else, and tells of it. */
    void scatter(Random random, Rect rect) {
        for (int y = rect.y(); y < rect.bottom(); y++) {
            for (int x = rect.x(); x < rect.right(); x++) {
                paint(x, y, random.nextInt() & 0xFFFFFF);
            }
        }
        tell(new Region(rect));
    }

    int rgb(int x, int y) {
        return memory.getInt((y * width + x) * 4) & 0xFFFFFF;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** The screen takes another size, black. */
    void become(int newWidth, int newHeight) {
        setSize(newWidth, newHeight);
        listener().ifPresent(it -> it.resized(newWidth, newHeight));
    }

    void lose() {
        lost = true;
    }

    @Override
    public PixelSource pixels() {
        return bounds -> {
            if (lost) {
                throw new IOException("lost by the test");
            }
            reads++;
            return new Pixels(memory, 0, width, height, width * 4);
        };
    }

    @Override
    public boolean reportsDamage() {
        return reportsDamage;
    }

    @Override
    public CompletionStage<ResizeOutcome> resize(int newWidth, int newHeight) {
        if (resizeOutcome == ResizeOutcome.DONE && (newWidth != width || newHeight != height)) {
            become(newWidth, newHeight);
        }
        return CompletableFuture.completedFuture(resizeOutcome);
    }
}
