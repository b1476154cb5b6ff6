package dev.oriel.benchmarks.load.workload;

import dev.oriel.benchmarks.load.stage.Image;
import dev.oriel.benchmarks.load.stage.Stage;
import dev.oriel.benchmarks.marker.Marker;
import java.io.IOException;
import java.util.List;

/** Markers that are put by requests of their own, after everything else of their frame. Thread: the stage's. */
final class MarkerStrip {

    private final Stage stage;
    private final Image image;

    MarkerStrip(Stage stage) throws IOException {
        this.stage = stage;
        this.image = stage.image(Marker.WIDTH, Marker.HEIGHT);
    }

    void put(Frame frame, List<Spot> spots) {
        frame.marker().paint(image.picture().pixels(), 0, Marker.WIDTH);
        for (Spot spot : spots) {
            stage.put(image, image.picture().bounds(), spot.x(), spot.y());
        }
    }
}
