package dev.oriel.benchmarks.load.workload;

import dev.oriel.benchmarks.load.content.VideoClip;
import dev.oriel.benchmarks.load.stage.Image;
import dev.oriel.benchmarks.load.stage.Surface;
import dev.oriel.framebuffer.Rect;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Shows a clip's frames in the screen's upper left corner; all pictures are made beforehand. Thread: the surface's. */
final class Projector {

    private final Surface surface;
    private final VideoClip clip;
    private final List<Spot> markers;
    private final List<Stamp> stamps;
    private final List<Image> images = new ArrayList<>();

    Projector(Surface surface, VideoClip clip, List<Spot> markers) throws IOException {
        this.surface = surface;
        this.clip = clip;
        this.markers = markers;
        this.stamps = markers.stream().map(spot -> new Stamp()).toList();
        for (int i = 0; i < clip.pictures(); i++) {
            Image image = surface.image(clip.pictureWidth(), clip.pictureHeight());
            clip.paint(image.picture(), i);
            images.add(image);
        }
    }

    void show(Frame frame) {
        Image image = images.get(frame.number() % images.size());
        Rect view = clip.view(frame.number());
        stamps.forEach(Stamp::lift);
        for (int i = 0; i < markers.size(); i++) {
            stamps.get(i).press(frame.marker(), image.picture(), view, markers.get(i));
        }
        surface.put(image, view, 0, 0);
    }
}
