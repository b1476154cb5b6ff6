package dev.oriel.benchmarks.compare;

import dev.oriel.benchmarks.compare.link.Link;
import dev.oriel.benchmarks.compare.live.ViewerProfile;
import dev.oriel.benchmarks.compare.measure.RunKey;
import dev.oriel.benchmarks.compare.measure.RunKey.Setting;
import dev.oriel.benchmarks.compare.rival.RunningRival.ScreenSpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What is to be run.
 *
 * @param servers the first is the one that the others are compared with
 * @param repeats how often everything is run
 * @param seed of the workloads, of the links' losses and of the pauses between keys
 */
record ComparisonPlan(
        List<String> servers,
        List<String> workloads,
        List<Link> links,
        List<ViewerSet> viewers,
        int repeats,
        Timing timing,
        ScreenSpec screen,
        ViewerProfile profile,
        long seed) {

    ComparisonPlan {
        servers = List.copyOf(servers);
        workloads = List.copyOf(workloads);
        links = List.copyOf(links);
        viewers = List.copyOf(viewers);
        if (servers.isEmpty() || workloads.isEmpty() || links.isEmpty() || viewers.isEmpty() || repeats < 1) {
            throw new IllegalArgumentException("nothing to run");
        }
    }

    /**
     * The parts of a run.
     *
     * @param warmUp of work before the measured window
     * @param window that is measured
     * @param settle how long the picture may take to become exact afterwards
     */
    record Timing(Duration warmUp, Duration window, Duration settle) {}

    /** The same for fewer servers. */
    ComparisonPlan withServers(List<String> fewer) {
        return new ComparisonPlan(fewer, workloads, links, viewers, repeats, timing, screen, profile, seed);
    }

    /** A run with what its names stand for. */
    record PlannedRun(RunKey key, Link link, ViewerSet viewers) {}

    /** All runs in order: servers in turn, in each repeat in the other direction. */
    List<PlannedRun> runs() {
        List<PlannedRun> runs = new ArrayList<>();
        for (int repeat = 0; repeat < repeats; repeat++) {
            List<String> order = new ArrayList<>(servers);
            if (repeat % 2 == 1) {
                Collections.reverse(order);
            }
            for (Link link : links) {
                for (ViewerSet set : viewers) {
                    for (String workload : workloads) {
                        Setting setting = new Setting(workload, link.name(), set.name());
                        for (String server : order) {
                            runs.add(new PlannedRun(new RunKey(server, setting, repeat), link, set));
                        }
                    }
                }
            }
        }
        return runs;
    }
}
