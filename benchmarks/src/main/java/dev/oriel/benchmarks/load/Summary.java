package dev.oriel.benchmarks.load;

/**
 * What a workload did, from the moment it was ready.
 *
 * @param frames how many were drawn, the first one included
 * @param firstNumber of the frames drawn
 * @param lastNumber of the frames drawn
 * @param late frames left out because their time had passed: the client or the X server was too slow
 * @param presses keys and buttons that came in
 * @param seconds from ready to the end
 * @param cpuSeconds of this process in that time
 */
public record Summary(
        String workload,
        int frames,
        int firstNumber,
        int lastNumber,
        int late,
        int presses,
        double seconds,
        double cpuSeconds) {}
