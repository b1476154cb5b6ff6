package dev.oriel.benchmarks.compare;

import dev.oriel.benchmarks.compare.ComparisonPlan.Conditions;
import dev.oriel.benchmarks.compare.link.Link;
import dev.oriel.benchmarks.compare.link.Relay;
import dev.oriel.benchmarks.compare.live.MarkerPlaces;
import dev.oriel.benchmarks.compare.live.PictureSamples;
import dev.oriel.benchmarks.compare.live.RunFailure;
import dev.oriel.benchmarks.compare.live.WatchingViewer;
import dev.oriel.benchmarks.compare.measure.Figure;
import dev.oriel.benchmarks.compare.measure.Figures;
import dev.oriel.benchmarks.compare.process.Closing;
import dev.oriel.viewer.ViewerOptions;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The viewers of one run: the first decodes and measures; the others read everything, but step over the pixels, so that twenty
 * of them do not take the processor from the server. One thread.
 */
final class Watchers {

    private static final Duration FIRST_PICTURE = Duration.ofSeconds(15);

    private final WatchingViewer measuring;
    private final List<WatchingViewer> others;

    private Watchers(WatchingViewer measuring, List<WatchingViewer> others) {
        this.measuring = measuring;
        this.others = others;
    }

    /**
     * What viewers need to know.
     *
     * @param address of the server itself
     * @param refreshing whether viewers ask for the whole screen again and again
     */
    record Aim(URI address, boolean kasmDialect, boolean refreshing, Link link, Conditions conditions) {}

    /** Connects all, one after the other as some servers accept slowly, and waits until each has seen something. */
    static Watchers connect(Aim aim, ViewerSet set, MarkerPlaces places, PictureSamples samples, Closing closing)
            throws IOException, RunFailure {
        ViewerOptions fast = options(address(aim, aim.link, closing), aim);
        WatchingViewer measuring = start(new WatchingViewer("viewer-1", fast, places, samples), closing);
        List<WatchingViewer> others = new ArrayList<>();
        for (int i = 1; i < set.fast(); i++) {
            others.add(start(light("viewer-" + (i + 1), fast), closing));
        }
        if (set.slow() > 0) {
            Link slow = Link.named(ViewerSet.SLOW_LINK).orElseThrow();
            ViewerOptions slowly = options(address(aim, slow, closing), aim);
            for (int i = 0; i < set.slow(); i++) {
                start(light("slow-viewer-" + (i + 1), slowly), closing);
            }
        }
        return new Watchers(measuring, others);
    }

    private static WatchingViewer light(String name, ViewerOptions options) {
        return new WatchingViewer(
                name, options.withDecoding(false), MarkerPlaces.NONE, new PictureSamples(Duration.ofDays(1)));
    }

    private static WatchingViewer start(WatchingViewer viewer, Closing closing) throws RunFailure {
        closing.add(viewer::close);
        viewer.start();
        viewer.awaitUpdates(1, FIRST_PICTURE);
        return viewer;
    }

    private static ViewerOptions options(URI address, Aim aim) {
        ViewerOptions options = aim.conditions
                .profile()
                .applyTo(ViewerOptions.to(address.toString()).withKasmDialect(aim.kasmDialect));
        return aim.refreshing ? options.withRefreshing() : options;
    }

    private static URI address(Aim aim, Link link, Closing closing) throws IOException {
        if (!link.isShaped()) {
            return aim.address;
        }
        Relay relay = Relay.start(link, aim.address.getPort(), aim.conditions.seed());
        closing.add(relay::close);
        String text = aim.address.toString();
        return URI.create(text.replace(":" + aim.address.getPort(), ":" + relay.port()));
    }

    WatchingViewer measuring() {
        return measuring;
    }

    /** Updates a second of the other fast viewer that got fewest; nothing if there is none. */
    Figures slowest(long fromNanos, long toNanos) {
        double seconds = (toNanos - fromNanos) / 1e9;
        return others.stream()
                .mapToDouble(viewer -> viewer.sightingsSoFar().stream()
                                .filter(seen ->
                                        seen.decodedNanos() - fromNanos > 0 && seen.decodedNanos() - toNanos <= 0)
                                .count()
                        / seconds)
                .boxed()
                .min(Double::compare)
                .map(least -> Figures.NONE.and(Figure.SLOWEST_VIEWER, least))
                .orElse(Figures.NONE);
    }

    /** Fails if one that should still watch does not. */
    void requireAll() throws RunFailure {
        List<WatchingViewer> all = new ArrayList<>(others);
        all.add(measuring);
        for (WatchingViewer viewer : all) {
            if (viewer.ending().isPresent()) {
                throw new RunFailure(
                        "a viewer lost its connection: " + viewer.ending().get());
            }
        }
    }
}
