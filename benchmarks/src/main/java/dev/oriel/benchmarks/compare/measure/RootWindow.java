package dev.oriel.benchmarks.compare.measure;

import dev.oriel.framebuffer.Pixels;
import dev.oriel.framebuffer.Rect;
import dev.oriel.x11.pixels.ImagePixels;
import dev.oriel.x11.pixels.ScreenSize;
import dev.oriel.x11.xcb.DisplayAddress;
import dev.oriel.x11.xcb.XConnection;
import java.io.IOException;

/** What a display really shows, without its pointer. Thread: the one that opened it. */
public final class RootWindow implements AutoCloseable {

    private final ImagePixels pixels;
    private final Rect screen;

    private RootWindow(ImagePixels pixels, Rect screen) {
        this.pixels = pixels;
        this.screen = screen;
    }

    /** Connects to the display {@code :number}. */
    public static RootWindow open(int number) throws IOException {
        XConnection connection = XConnection.open(DisplayAddress.named(":" + number));
        int width = connection.screen().width();
        int height = connection.screen().height();
        ScreenSize size = new ScreenSize(width, height);
        return new RootWindow(ImagePixels.of(connection, size), new Rect(0, 0, width, height));
    }

    public int width() {
        return screen.width();
    }

    /** The pixels now, 0x00RRGGBB row by row. */
    public int[] grab() throws IOException {
        Pixels now = pixels.read(screen);
        int[] copy = new int[screen.width() * screen.height()];
        int at = 0;
        for (int y = 0; y < screen.height(); y++) {
            for (int x = 0; x < screen.width(); x++) {
                copy[at++] = now.pixel(x, y) & 0xFFFFFF;
            }
        }
        return copy;
    }

    @Override
    public void close() {
        pixels.close();
    }
}
