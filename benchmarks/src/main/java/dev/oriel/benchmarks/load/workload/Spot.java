package dev.oriel.benchmarks.load.workload;

import dev.oriel.benchmarks.marker.Marker;
import dev.oriel.framebuffer.Rect;
import java.util.List;

/** The upper left pixel of a marker on the screen. */
public record Spot(int x, int y) {

    static final Spot FIRST = new Spot(0, 0);

    /** In the upper left corner alone. */
    static final List<Spot> ONE = List.of(FIRST);

    /** In the upper left and the lower right corner of what has this size and lies in the screen's corner. */
    static List<Spot> corners(int width, int height) {
        return List.of(FIRST, new Spot(width - Marker.WIDTH, height - Marker.HEIGHT));
    }

    public Rect area() {
        return new Rect(x, y, Marker.WIDTH, Marker.HEIGHT);
    }
}
