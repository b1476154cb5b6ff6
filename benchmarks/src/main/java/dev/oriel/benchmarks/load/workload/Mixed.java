package dev.oriel.benchmarks.load.workload;

import dev.oriel.benchmarks.load.content.EditorWindow;
import dev.oriel.benchmarks.load.content.Picture;
import dev.oriel.benchmarks.load.content.VideoClip;
import dev.oriel.benchmarks.load.stage.Image;
import dev.oriel.benchmarks.load.stage.Surface;
import dev.oriel.framebuffer.Rect;
import java.io.IOException;

/** A video in the upper left corner while somebody writes in an editor beside it: a frame is the video's. */
final class Mixed implements Workload {

    private static final int KEYS = 2;
    private static final int PER_FRAMES = 5;

    private final Setting setting;
    private final VideoClip clip;
    private final EditorWindow editor;

    Mixed(Setting setting) {
        this.setting = setting;
        int width = setting.width() / 3 & ~1;
        this.clip = new VideoClip(setting.seed(), width, width * 9 / 16);
        this.editor = new EditorWindow(
                setting.seed(), new Rect(width + 32, 32, setting.width() - width - 64, setting.height() - 112));
    }

    @Override
    public Timing timing() {
        return setting.every(30);
    }

    private static int keys(int number) {
        return number * KEYS / PER_FRAMES;
    }

    @Override
    public Picture picture(int number) {
        Picture picture = still(number);
        picture.copy(clip.frame(number), 0, 0);
        return picture;
    }

    private Picture still(int number) {
        Picture picture = setting.desk();
        editor.paint(picture, keys(number));
        return picture;
    }

    @Override
    public Show open(Surface surface) throws IOException {
        Image image = surface.image(setting.width(), setting.height());
        image.picture().copy(still(0), 0, 0);
        Projector projector = new Projector(surface, clip, markers());
        Typist typist = new Typist(editor.text());
        return frame -> {
            if (frame.isFirst()) {
                surface.put(image, image.picture().bounds(), 0, 0);
            } else if (keys(frame.previous()) != keys(frame.number())) {
                Rect changed = typist.type(image.picture(), keys(frame.previous()), keys(frame.number()));
                surface.put(image, changed, changed.x(), changed.y());
            }
            projector.show(frame);
        };
    }
}
