package dev.oriel.benchmarks.compare.measure;

/**
 * Which run: everything that was the same for all servers, and the server.
 *
 * @param repeat counted from 0
 */
public record RunKey(String server, Setting setting, int repeat) {

    /** What servers are compared in: names of the workload, the link and the viewers. */
    public record Setting(String workload, String link, String viewers) {

        @Override
        public String toString() {
            return workload + ", " + link + ", " + viewers + (viewers.equals("1") ? " viewer" : " viewers");
        }
    }

    @Override
    public String toString() {
        return server + ": " + setting + ", repeat " + (repeat + 1);
    }
}
