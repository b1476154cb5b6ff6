package dev.oriel.benchmarks.compare;

import dev.oriel.benchmarks.compare.live.MarkerPlaces;
import dev.oriel.benchmarks.compare.live.PictureSamples.Sample;
import dev.oriel.benchmarks.compare.measure.Fidelity;
import dev.oriel.benchmarks.compare.measure.Figure;
import dev.oriel.benchmarks.compare.measure.Figures;
import dev.oriel.benchmarks.compare.rival.RunningRival.ScreenSpec;
import dev.oriel.benchmarks.load.content.Picture;
import dev.oriel.benchmarks.load.workload.Workload;
import java.util.List;
import java.util.Map;

/**
 * How faithful the picture was while it moved: frames that were shown against the same frames drawn anew. The markers are left
 * out, for they carry the time of drawing. One thread; costs up to some hundred milliseconds for each sample.
 */
final class MovingPictures {

    private final Workload workload;
    private final MarkerPlaces places;
    private final ScreenSpec screen;

    MovingPictures(Workload workload, MarkerPlaces places, ScreenSpec screen) {
        this.workload = workload;
        this.places = places;
        this.screen = screen;
    }

    Figures compare(List<Sample> samples) {
        List<Fidelity> all = samples.stream().map(this::compare).toList();
        if (all.isEmpty()) {
            return Figures.NONE;
        }
        return Figures.of(Map.of(
                Figure.MOVING_PSNR,
                        all.stream().mapToDouble(Fidelity::psnr).average().orElseThrow(),
                Figure.MOVING_SSIM,
                        all.stream().mapToDouble(Fidelity::ssim).average().orElseThrow(),
                Figure.MOVING_ERROR,
                        (double) all.stream().mapToInt(Fidelity::maxError).max().orElseThrow()));
    }

    private Fidelity compare(Sample sample) {
        Picture drawn = workload.picture(sample.number());
        int[] truth = new int[screen.width() * screen.height()];
        for (int i = 0; i < truth.length; i++) {
            truth[i] = drawn.pixels().get(i) & 0xFFFFFF;
        }
        places.copyMarkers(sample.pixels(), truth, screen.width());
        return Fidelity.between(truth, sample.pixels(), screen.width());
    }
}
