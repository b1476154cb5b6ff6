package dev.oriel.benchmarks.load.workload;

import dev.oriel.benchmarks.load.content.AppWindow;
import dev.oriel.benchmarks.load.content.Picture;
import dev.oriel.benchmarks.load.stage.Image;
import dev.oriel.benchmarks.load.stage.Surface;
import dev.oriel.benchmarks.marker.Marker;
import dev.oriel.framebuffer.Rect;
import dev.oriel.framebuffer.Region;
import java.io.IOException;

/**
 * A window that is moved with its content, as an X server without a compositor does it: the window is copied, and what it
 * uncovers is drawn again.
 */
record WindowDrag(Setting setting) implements Workload {

    private static final int EDGE = 8;

    @Override
    public Timing timing() {
        return setting.every(60);
    }

    private Rect window(int number) {
        int width = Math.min(720, setting.width() / 2);
        int height = Math.min(480, setting.height() / 2);
        int left = Marker.WIDTH + EDGE;
        int top = Marker.HEIGHT + EDGE;
        double x = 0.5 + 0.5 * Math.sin(number * 0.0411);
        double y = 0.5 + 0.5 * Math.sin(number * 0.0273);
        return new Rect(
                left + (int) (x * (setting.width() - width - left - EDGE)),
                top + (int) (y * (setting.height() - height - top - EDGE)),
                width,
                height);
    }

    private Picture ground() {
        return setting.desk();
    }

    private Picture content() {
        Rect size = window(0);
        return AppWindow.of(setting.seed() + 1, size.width(), size.height());
    }

    @Override
    public Picture picture(int number) {
        Picture picture = ground();
        Rect window = window(number);
        picture.copy(content(), window.x(), window.y());
        return picture;
    }

    @Override
    public Show open(Surface surface) throws IOException {
        Image ground = surface.image(setting.width(), setting.height());
        ground.picture().copy(ground(), 0, 0);
        Image content = surface.image(window(0).width(), window(0).height());
        content.picture().copy(content(), 0, 0);
        MarkerStrip marker = new MarkerStrip(surface);
        return frame -> {
            Rect to = window(frame.number());
            if (frame.isFirst()) {
                surface.put(ground, ground.picture().bounds(), 0, 0);
                surface.put(content, content.picture().bounds(), to.x(), to.y());
            } else {
                Rect from = window(frame.previous());
                surface.copy(from, to.x(), to.y());
                Region uncovered = new Region(from);
                uncovered.subtract(to);
                uncovered.forEach((x, y, width, height) -> surface.put(ground, new Rect(x, y, width, height), x, y));
            }
            marker.put(frame, markers());
        };
    }
}
