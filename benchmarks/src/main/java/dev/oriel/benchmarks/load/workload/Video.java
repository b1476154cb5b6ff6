package dev.oriel.benchmarks.load.workload;

import dev.oriel.benchmarks.load.content.Picture;
import dev.oriel.benchmarks.load.content.VideoClip;
import dev.oriel.benchmarks.load.stage.Image;
import dev.oriel.benchmarks.load.stage.Surface;
import java.io.IOException;
import java.util.List;

/** A film in the screen's upper left corner, on a still desktop unless it fills the screen. */
final class Video implements Workload {

    private static final int WIDTH_720 = 1280;
    private static final int HEIGHT_720 = 720;

    private final Setting setting;
    private final Timing timing;
    private final VideoClip clip;
    private final List<Spot> markers;

    private Video(Setting setting, int framesPerSecond, int width, int height) throws IOException {
        if (width > setting.width() || height > setting.height()) {
            throw new IOException("a video of " + width + "x" + height + " needs a larger screen than "
                    + setting.width() + "x" + setting.height());
        }
        this.setting = setting;
        this.timing = setting.every(framesPerSecond);
        this.clip = new VideoClip(setting.seed(), width, height);
        this.markers = Spot.corners(width, height);
    }

    static Workload fullScreen(Setting setting, int framesPerSecond) throws IOException {
        return new Video(setting, framesPerSecond, setting.width(), setting.height());
    }

    static Workload in720(Setting setting) throws IOException {
        return new Video(setting, 30, WIDTH_720, HEIGHT_720);
    }

    @Override
    public Timing timing() {
        return timing;
    }

    private Picture desk() {
        return setting.desk();
    }

    @Override
    public Picture picture(int number) {
        Picture picture = desk();
        picture.copy(clip.frame(number), 0, 0);
        return picture;
    }

    @Override
    public List<Spot> markers() {
        return markers;
    }

    @Override
    public Show open(Surface surface) throws IOException {
        Projector projector = new Projector(surface, clip, markers);
        Image desk = surface.image(setting.width(), setting.height());
        desk.picture().copy(desk(), 0, 0);
        return frame -> {
            if (frame.isFirst()) {
                surface.put(desk, desk.picture().bounds(), 0, 0);
            }
            projector.show(frame);
        };
    }
}
