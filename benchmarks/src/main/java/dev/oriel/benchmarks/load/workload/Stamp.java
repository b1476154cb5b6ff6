package dev.oriel.benchmarks.load.workload;

import dev.oriel.benchmarks.load.content.Picture;
import dev.oriel.benchmarks.marker.Marker;
import dev.oriel.framebuffer.Rect;

/** A marker pressed onto a picture that is used again, when the marker stands elsewhere on it. One thread. */
final class Stamp {

    private final Picture under = Picture.blank(Marker.WIDTH, Marker.HEIGHT);
    private Picture on = Picture.blank(Marker.WIDTH, Marker.HEIGHT);
    private int x;
    private int y;

    /** Takes the marker off the picture it was pressed on. All stamps of a picture are lifted before one is pressed. */
    void lift() {
        on.copy(under, x, y);
    }

    /** Presses the marker where the screen's {@code spot} shows a picture of which {@code view} is seen. */
    void press(Marker marker, Picture picture, Rect view, Spot spot) {
        on = picture;
        x = view.x() + spot.x();
        y = view.y() + spot.y();
        under.copy(picture, new Rect(x, y, Marker.WIDTH, Marker.HEIGHT), 0, 0);
        marker.paint(picture.pixels(), picture.index(x, y), picture.width());
    }
}
