package dev.oriel.server.demo;

import dev.oriel.framebuffer.Rect;
import dev.oriel.framebuffer.desktop.CursorImage;
import java.util.ArrayList;
import java.util.List;

/** Keeps the pixels that the demo hands on, and what was handed on since it was last asked. */
final class RecordedScreen implements DemoOutput {

    private final int[] pixels;
    private final int width;
    private final int height;
    private final List<Rect> written = new ArrayList<>();
    private int commits;
    private CursorImage shape = CursorImage.INVISIBLE;

    RecordedScreen(int width, int height) {
        this.width = width;
        this.height = height;
        this.pixels = new int[width * height];
    }

    @Override
    public synchronized void write(Rect area, int[] xrgb, int offset, int scan) {
        if (!new Rect(0, 0, width, height).contains(area)) {
            throw new AssertionError(area + " is outside of " + width + "x" + height);
        }
        for (int row = 0; row < area.height(); row++) {
            System.arraycopy(xrgb, offset + row * scan, pixels, (area.y() + row) * width + area.x(), area.width());
        }
        written.add(area);
    }

    @Override
    public synchronized void commit() {
        commits++;
    }

    @Override
    public synchronized void cursor(CursorImage next) {
        shape = next;
    }

    synchronized CursorImage shape() {
        return shape;
    }

    synchronized int commits() {
        return commits;
    }

    synchronized List<Rect> takeWritten() {
        List<Rect> taken = List.copyOf(written);
        written.clear();
        return taken;
    }

    synchronized int pixel(int x, int y) {
        return pixels[y * width + x] & 0xffffff;
    }

    synchronized int[] copy() {
        return pixels.clone();
    }
}
