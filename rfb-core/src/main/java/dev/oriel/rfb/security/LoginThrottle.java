package dev.oriel.rfb.security;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Slows guessing down: after a failure the next answers to the same address wait, 100 ms doubling to 10 s, until it has
 * been quiet for a minute. Others wait for nothing, and a right password is never refused. Bounded: the address that has
 * been quiet longest is forgotten first. Any thread.
 */
public final class LoginThrottle {

    static final long FIRST_DELAY_MILLIS = 100;
    static final long LONGEST_DELAY_MILLIS = 10_000;

    private static final long FORGET_AFTER_NANOS = 60_000_000_000L;
    private static final int MAX_ADDRESSES = 4_096;
    private static final int MAX_DOUBLINGS = 10;

    private record History(int failures, long lastNanos) {}

    private final LongSupplier nanoClock;
    private final Map<String, History> failed = new LinkedHashMap<>();

    public LoginThrottle(LongSupplier nanoClock) {
        this.nanoClock = nanoClock;
    }

    /** Milliseconds that an answer to this address has to wait now. */
    public synchronized long delayMillis(String address) {
        History record = failed.get(address);
        if (record == null || nanoClock.getAsLong() - record.lastNanos() > FORGET_AFTER_NANOS) {
            return 0;
        }
        int doublings = Math.min(record.failures() - 1, MAX_DOUBLINGS);
        return Math.min(LONGEST_DELAY_MILLIS, FIRST_DELAY_MILLIS << doublings);
    }

    public synchronized void failed(String address) {
        boolean known = delayMillis(address) > 0;
        History before = failed.remove(address);
        int failures = known ? before.failures() + 1 : 1;
        failed.put(address, new History(failures, nanoClock.getAsLong()));
        if (failed.size() > MAX_ADDRESSES) {
            failed.remove(failed.keySet().iterator().next());
        }
    }

    public synchronized void succeeded(String address) {
        failed.remove(address);
    }
}
