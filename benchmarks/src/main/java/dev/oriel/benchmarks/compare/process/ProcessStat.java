package dev.oriel.benchmarks.compare.process;

/**
 * What we read of /proc/PID/stat.
 *
 * @param ownTicks user and system time of the process
 * @param childrenTicks the same of those of its children it has waited for
 */
record ProcessStat(long pid, long parent, long session, long ownTicks, long childrenTicks) {

    /**
     * Fields are counted from 1 in proc(5): pid, (name), state, ppid, pgrp, session at 6, utime 14, stime 15, cutime 16,
     * cstime 17. The name may hold anything, so the others are counted from its last parenthesis.
     */
    static ProcessStat parse(String line) {
        String[] fromState = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
        long pid = Long.parseLong(line.substring(0, line.indexOf(' ')));
        return new ProcessStat(
                pid,
                Long.parseLong(fromState[1]),
                Long.parseLong(fromState[3]),
                sum(fromState, 14),
                sum(fromState, 16));
    }

    private static long sum(String[] fromState, int field) {
        return Long.parseLong(fromState[field - 3]) + Long.parseLong(fromState[field - 2]);
    }
}
