package dev.oriel.benchmarks.compare.live;

import dev.oriel.benchmarks.compare.measure.Sighting;
import dev.oriel.benchmarks.load.workload.Spot;
import dev.oriel.benchmarks.marker.Marker;
import dev.oriel.viewer.UpdateSeen;
import dev.oriel.viewer.picture.RgbImage;
import java.util.List;
import java.util.Optional;

/**
 * Where a workload puts its markers.
 *
 * @param spots the upper left one first; the last of several is compared with it
 */
public record MarkerPlaces(List<Spot> spots) {

    public static final MarkerPlaces NONE = new MarkerPlaces(List.of());

    public MarkerPlaces {
        spots = List.copyOf(spots);
    }

    /** True if frames can be seen to be whole. */
    public boolean areSeveral() {
        return spots.size() > 1;
    }

    /** Reads what stands in the picture. */
    Sighting look(RgbImage picture, UpdateSeen update) {
        Optional<Marker> first = spots.isEmpty() ? Optional.empty() : read(picture, spots.get(0));
        Optional<Marker> last = areSeveral() ? read(picture, spots.get(spots.size() - 1)) : Optional.empty();
        return new Sighting(update.decodedNanos(), update.bytes(), update.pixels(), first, last);
    }

    private static Optional<Marker> read(RgbImage picture, Spot at) {
        boolean fits = at.x() + Marker.WIDTH <= picture.width() && at.y() + Marker.HEIGHT <= picture.height();
        return fits ? Marker.read(picture::rgb, at.x(), at.y()) : Optional.empty();
    }

    /** The first marker in a true picture, row by row of {@code width} pixels. */
    public Optional<Marker> firstIn(int[] pixels, int width) {
        return spots.stream().findFirst().flatMap(at -> Marker.read((x, y) -> pixels[y * width + x], at.x(), at.y()));
    }

    /** Copies the pixels under all markers, so that two pictures can be compared apart from them. */
    public void copyMarkers(int[] from, int[] to, int width) {
        for (Spot spot : spots) {
            for (int row = 0; row < Marker.HEIGHT; row++) {
                int at = (spot.y() + row) * width + spot.x();
                System.arraycopy(from, at, to, at, Marker.WIDTH);
            }
        }
    }
}
