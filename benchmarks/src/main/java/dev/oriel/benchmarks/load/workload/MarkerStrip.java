package dev.oriel.benchmarks.load.workload;

import dev.oriel.benchmarks.load.stage.Image;
import dev.oriel.benchmarks.load.stage.Surface;
import dev.oriel.benchmarks.marker.Marker;
import java.io.IOException;
import java.util.List;

/** Markers that are put by requests of their own, after everything else of their frame. Thread: the surface's. */
final class MarkerStrip {

    private final Surface surface;
    private final Image image;

    MarkerStrip(Surface surface) throws IOException {
        this.surface = surface;
        this.image = surface.image(Marker.WIDTH, Marker.HEIGHT);
    }

    void put(Frame frame, List<Spot> spots) {
        frame.marker().paint(image.picture().pixels(), 0, Marker.WIDTH);
        for (Spot spot : spots) {
            surface.put(image, image.picture().bounds(), spot.x(), spot.y());
        }
    }
}
