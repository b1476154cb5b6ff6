package dev.oriel.benchmarks.load.workload;

import dev.oriel.benchmarks.load.content.Picture;
import dev.oriel.benchmarks.load.stage.Image;
import dev.oriel.benchmarks.load.stage.Surface;
import java.io.IOException;

/** A desktop on which nothing changes but the marker: never, when a key or button is pressed, or irregularly. */
record Still(Setting setting, Timing timing, boolean isAnsweringInput) implements Workload {

    static Workload idle(Setting setting) {
        return new Still(setting, Timing.NEVER, false);
    }

    static Workload echo(Setting setting) {
        return new Still(setting, Timing.NEVER, true);
    }

    static Workload latency(Setting setting) {
        return new Still(setting, Timing.irregular(setting.seed()), false);
    }

    @Override
    public Picture picture(int number) {
        return setting.desk();
    }

    @Override
    public Show open(Surface surface) throws IOException {
        Image desk = surface.image(setting.width(), setting.height());
        desk.picture().copy(picture(0), 0, 0);
        MarkerStrip marker = new MarkerStrip(surface);
        return frame -> {
            if (frame.isFirst()) {
                surface.put(desk, desk.picture().bounds(), 0, 0);
            }
            marker.put(frame, markers());
        };
    }
}
