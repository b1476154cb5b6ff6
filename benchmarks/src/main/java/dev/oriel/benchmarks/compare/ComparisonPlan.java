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
 */
record ComparisonPlan(List<String> servers, Settings settings, int repeats, Conditions conditions) {

    ComparisonPlan {
        servers = List.copyOf(servers);
        if (servers.isEmpty() || repeats < 1) {
            throw new IllegalArgumentException("nothing to run");
        }
    }

    /** What each server is tried with: every workload on every link before every set of viewers. */
    record Settings(List<String> workloads, List<Link> links, List<ViewerSet> viewers) {

        Settings {
            workloads = List.copyOf(workloads);
            links = List.copyOf(links);
            viewers = List.copyOf(viewers);
            if (workloads.isEmpty() || links.isEmpty() || viewers.isEmpty()) {
                throw new IllegalArgumentException("nothing to run servers with");
            }
        }
    }

    /**
     * What all runs have in common.
     *
     * @param seed of the workloads, of the links' losses and of the pauses between keys
     */
    record Conditions(Timing timing, ScreenSpec screen, ViewerProfile profile, long seed) {}

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
        return new ComparisonPlan(fewer, settings, repeats, conditions);
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
            for (Link link : settings.links) {
                for (ViewerSet set : settings.viewers) {
                    for (String workload : settings.workloads) {
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
