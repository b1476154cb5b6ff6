package dev.oriel.benchmarks.load.recording;

import dev.oriel.benchmarks.load.content.Picture;
import dev.oriel.framebuffer.Pixels;
import dev.oriel.framebuffer.Rect;
import dev.oriel.x11.pixels.ImagePixels;
import dev.oriel.x11.pixels.ScreenSize;
import dev.oriel.x11.xcb.DisplayAddress;
import dev.oriel.x11.xcb.XConnection;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Watches a display and records what changes on it, at a steady pace. The pointer is not recorded. One thread. */
final class Recorder {

    private final Changes changes = new Changes();
    private final ImagePixels source;
    private final Rect screen;
    private Picture before;

    private Recorder(ImagePixels source, Rect screen) {
        this.source = source;
        this.screen = screen;
        this.before = Picture.blank(screen.width(), screen.height());
    }

    /** Records for some seconds; looks at most so often a second. */
    static byte[] record(DisplayAddress display, int seconds, int looksPerSecond) throws IOException {
        XConnection connection = XConnection.open(display);
        int width = connection.screen().width();
        int height = connection.screen().height();
        try (ImagePixels source = ImagePixels.of(connection, new ScreenSize(width, height))) {
            return new Recorder(source, new Rect(0, 0, width, height)).run(seconds, looksPerSecond);
        }
    }

    private byte[] run(int seconds, int looksPerSecond) throws IOException {
        RecordingWriter writer = new RecordingWriter(screen.width(), screen.height());
        before = look();
        writer.add(0, before, List.of(screen));
        long start = System.nanoTime();
        for (int look = 1; look < seconds * looksPerSecond; look++) {
            long due = start + TimeUnit.SECONDS.toNanos(look) / looksPerSecond;
            while (due > System.nanoTime()) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            Picture now = look();
            List<Rect> areas = changes.between(before, now);
            if (!areas.isEmpty()) {
                writer.add(look * 1000 / looksPerSecond, now, areas);
            }
            before = now;
        }
        return writer.file(seconds * 1000);
    }

    private Picture look() throws IOException {
        Pixels pixels = source.read(screen);
        Picture picture = Picture.blank(screen.width(), screen.height());
        for (int y = 0; y < screen.height(); y++) {
            for (int x = 0; x < screen.width(); x++) {
                picture.pixels().put(picture.index(x, y), pixels.pixel(x, y) & 0xFFFFFF);
            }
        }
        return picture;
    }
}
