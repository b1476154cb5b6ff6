package dev.oriel.benchmarks.load.workload;

import dev.oriel.benchmarks.load.content.Picture;
import dev.oriel.benchmarks.load.stage.Surface;
import dev.oriel.benchmarks.marker.Marker;
import dev.oriel.framebuffer.Rect;
import java.io.IOException;
import java.util.Optional;

/** Nothing but a marker in the screen's corner, which answers each key and button, above a workload that moves. */
record EchoAbove(Setting setting, String workload) implements Workload {

    @Override
    public Timing timing() {
        return Timing.NEVER;
    }

    @Override
    public boolean isAnsweringInput() {
        return true;
    }

    @Override
    public Optional<String> below() {
        return Optional.of(workload);
    }

    @Override
    public Rect window(Rect screen) {
        return new Rect(0, 0, Marker.WIDTH, Marker.HEIGHT);
    }

    @Override
    public Picture picture(int number) {
        return Picture.blank(setting.width(), setting.height());
    }

    @Override
    public Show open(Surface surface) throws IOException {
        MarkerStrip marker = new MarkerStrip(surface);
        return frame -> marker.put(frame, markers());
    }
}
