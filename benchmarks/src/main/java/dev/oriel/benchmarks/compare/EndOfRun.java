package dev.oriel.benchmarks.compare;

import dev.oriel.benchmarks.compare.live.MarkerPlaces;
import dev.oriel.benchmarks.compare.live.RunFailure;
import dev.oriel.benchmarks.compare.live.WatchingViewer;
import dev.oriel.benchmarks.compare.measure.Fidelity;
import dev.oriel.benchmarks.compare.measure.Figure;
import dev.oriel.benchmarks.compare.measure.Figures;
import dev.oriel.benchmarks.compare.measure.RootWindow;
import dev.oriel.benchmarks.marker.Marker;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;

/** When the work has stopped: does the viewer come to show what the screen shows, and after how long? One thread. */
final class EndOfRun {

    private final int display;
    private final WatchingViewer viewer;
    private final MarkerPlaces places;

    EndOfRun(int display, WatchingViewer viewer, MarkerPlaces places) {
        this.display = display;
        this.viewer = viewer;
        this.places = places;
    }

    /** Waits until the picture is exact, but no longer than {@code settle}. */
    Figures compare(Duration settle) throws IOException, RunFailure {
        long stopped = System.nanoTime();
        try (RootWindow root = RootWindow.open(display)) {
            int[] truth = root.grab();
            OptionalLong exact = viewer.awaitExact(truth, settle);
            int[] shown = viewer.pixels();
            if (shown.length != truth.length) {
                throw new RunFailure("the viewer shows " + shown.length + " pixels, the screen has " + truth.length);
            }
            Fidelity fidelity = Fidelity.between(truth, shown, root.width());
            Figures figures = Figures.of(Map.of(
                    Figure.END_PSNR, fidelity.psnr(),
                    Figure.END_SSIM, fidelity.ssim(),
                    Figure.END_ERROR, (double) fidelity.maxError()));
            long drawn = places.firstIn(truth, root.width()).map(Marker::nanos).orElse(stopped);
            return exact.isPresent()
                    ? figures.and(Figure.EXACT_AFTER, Math.max(0, exact.getAsLong() - drawn) / 1e9)
                    : figures;
        }
    }
}
