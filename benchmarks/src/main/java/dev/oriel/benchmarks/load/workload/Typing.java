package dev.oriel.benchmarks.load.workload;

import dev.oriel.benchmarks.load.content.EditorWindow;
import dev.oriel.benchmarks.load.content.Picture;
import dev.oriel.benchmarks.load.stage.Image;
import dev.oriel.benchmarks.load.stage.Surface;
import dev.oriel.benchmarks.marker.Marker;
import dev.oriel.framebuffer.Rect;
import java.io.IOException;

/** Somebody writes in an editor that covers most of the desktop: a frame is a key. */
final class Typing implements Workload {

    private final Setting setting;
    private final EditorWindow editor;

    Typing(Setting setting) {
        this.setting = setting;
        int left = Marker.WIDTH + 32;
        int top = Marker.HEIGHT + 16;
        this.editor = new EditorWindow(
                setting.seed(), new Rect(left, top, setting.width() - left - 32, setting.height() - top - 64));
    }

    @Override
    public Timing timing() {
        return setting.every(12);
    }

    @Override
    public Picture picture(int number) {
        Picture picture = setting.desk();
        editor.paint(picture, number);
        return picture;
    }

    @Override
    public Show open(Surface surface) throws IOException {
        Image image = surface.image(setting.width(), setting.height());
        image.picture().copy(picture(0), 0, 0);
        Typist typist = new Typist(editor.text());
        MarkerStrip marker = new MarkerStrip(surface);
        return frame -> {
            Rect changed = frame.isFirst()
                    ? image.picture().bounds()
                    : typist.type(image.picture(), frame.previous(), frame.number());
            surface.put(image, changed, changed.x(), changed.y());
            marker.put(frame, markers());
        };
    }
}
