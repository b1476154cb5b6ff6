package dev.oriel.benchmarks.load.recording;

import dev.oriel.benchmarks.load.content.Picture;
import dev.oriel.framebuffer.Pixels;
import dev.oriel.framebuffer.Rect;
import dev.oriel.x11.pixels.ImagePixels;
import dev.oriel.x11.pixels.ScreenSize;
import dev.oriel.x11.xcb.DisplayAddress;
import dev.oriel.x11.xcb.XConnection;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Watches a display and keeps what changes on it, at a steady pace. The pointer is not recorded. One thread. */
final class Recorder {

    private final Changes changes = new Changes();
    private final ImagePixels source;
    private final Rect screen;

    private Recorder(ImagePixels source, Rect screen) {
        this.source = source;
        this.screen = screen;
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

    /** A screen that differs from the one before it in these areas. */
    private record Shot(int timeMillis, Picture screen, List<Rect> areas) {}

    /** Looks first and encodes afterwards, so that encoding delays no look; looks whose time has passed are left out. */
    private byte[] run(int seconds, int looksPerSecond) throws IOException {
        List<Shot> shots = new ArrayList<>(List.of(new Shot(0, look(), List.of(screen))));
        long start = System.nanoTime();
        long end = start + TimeUnit.SECONDS.toNanos(seconds);
        long apart = TimeUnit.SECONDS.toNanos(1) / looksPerSecond;
        for (long due = start + apart; due < end; due += apart) {
            while (due > System.nanoTime()) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            long now = System.nanoTime();
            if (now < Math.min(due + apart, end)) {
                take(shots, (int) TimeUnit.NANOSECONDS.toMillis(now - start));
            }
        }
        RecordingWriter writer = new RecordingWriter(screen.width(), screen.height());
        for (Shot shot : shots) {
            writer.add(shot.timeMillis, shot.screen, shot.areas);
        }
        return writer.file(seconds * 1000);
    }

    private void take(List<Shot> shots, int timeMillis) throws IOException {
        Picture now = look();
        List<Rect> areas = changes.between(shots.get(shots.size() - 1).screen, now);
        if (!areas.isEmpty()) {
            shots.add(new Shot(timeMillis, now, areas));
        }
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
