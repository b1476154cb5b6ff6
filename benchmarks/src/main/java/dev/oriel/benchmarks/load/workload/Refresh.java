package dev.oriel.benchmarks.load.workload;

import dev.oriel.benchmarks.load.content.Picture;
import dev.oriel.benchmarks.load.recording.Recording;
import dev.oriel.benchmarks.load.stage.Image;
import dev.oriel.benchmarks.load.stage.Surface;
import java.io.IOException;
import java.util.List;

/**
 * The last screen of a recorded session of real programs. Nothing is drawn on it, but viewers ask for all of it again and
 * again, so that what a server then costs is encoding.
 */
final class Refresh implements Workload {

    private final Picture screen;

    Refresh(Setting setting) throws IOException {
        Recording recording = setting.recording().open();
        screen = new Replay(setting).picture(recording.frames() - 1);
    }

    @Override
    public Timing timing() {
        return Timing.NEVER;
    }

    @Override
    public boolean isRefreshed() {
        return true;
    }

    @Override
    public Picture picture(int number) {
        return screen;
    }

    @Override
    public List<Spot> markers() {
        return Spot.ONE;
    }

    @Override
    public Show open(Surface surface) throws IOException {
        Image image = surface.image(screen.width(), screen.height());
        image.picture().copy(screen, 0, 0);
        MarkerStrip marker = new MarkerStrip(surface);
        return frame -> {
            if (frame.isFirst()) {
                surface.put(image, image.picture().bounds(), 0, 0);
            }
            marker.put(frame, markers());
        };
    }
}
