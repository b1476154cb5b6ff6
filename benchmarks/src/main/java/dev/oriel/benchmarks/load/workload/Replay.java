package dev.oriel.benchmarks.load.workload;

import dev.oriel.benchmarks.load.content.Picture;
import dev.oriel.benchmarks.load.recording.Recording;
import dev.oriel.benchmarks.load.recording.Recording.Patch;
import dev.oriel.benchmarks.load.stage.Image;
import dev.oriel.benchmarks.load.stage.Surface;
import dev.oriel.framebuffer.Rect;
import java.io.IOException;
import java.util.concurrent.TimeUnit;

/**
 * A recorded session, again and again: what had changed is put at the times at which it had. It stands in the screen's upper
 * left corner; what a larger screen has around it stays black, what a smaller one has no room for is left out.
 */
final class Replay implements Workload {

    private final Setting setting;
    private final Recording recording;

    Replay(Setting setting) throws IOException {
        this.setting = setting;
        this.recording = setting.recording().open();
    }

    @Override
    public Timing timing() {
        int frames = recording.frames();
        return number -> TimeUnit.MILLISECONDS.toNanos(
                (long) (number / frames) * recording.durationMillis() + recording.timeMillis(number % frames));
    }

    @Override
    public Picture picture(int number) {
        Picture picture = Picture.blank(setting.width(), setting.height());
        for (int frame = 0; frame <= number % recording.frames(); frame++) {
            for (Patch patch : recording.patches(frame)) {
                picture.copy(patch.picture(), patch.area().x(), patch.area().y());
            }
        }
        return picture;
    }

    @Override
    public Show open(Surface surface) throws IOException {
        Image image = surface.image(setting.width(), setting.height());
        MarkerStrip marker = new MarkerStrip(surface);
        return frame -> {
            for (int number = frame.previous() + 1; number <= frame.number(); number++) {
                for (Patch patch : recording.patches(number % recording.frames())) {
                    image.picture()
                            .copy(
                                    patch.picture(),
                                    patch.area().x(),
                                    patch.area().y());
                    Rect changed = patch.area().intersect(image.picture().bounds());
                    if (!changed.isEmpty()) {
                        surface.put(image, changed, changed.x(), changed.y());
                    }
                }
            }
            marker.put(frame, markers());
        };
    }
}
