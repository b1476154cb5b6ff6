package dev.oriel.rfb.security;

import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * Slows guessing down: after a failure the next answers to the same address wait, 100 ms doubling to 10 s, until there has
 * been no failure for a minute. Right and wrong passwords wait alike, so the wait tells nothing; no password is ever refused
 * for its address, and other addresses wait for nothing. Guesses that an address makes at the same time share one wait: how
 * many, the limit of connections that are not logged in says. Bounded: of too many addresses, the one whose failure is the
 * longest ago is forgotten. Any thread.
 */
public final class LoginThrottle {

    static final long FIRST_DELAY_MILLIS = 100;
    static final long LONGEST_DELAY_MILLIS = 10_000;
    static final int MAX_ADDRESSES = 4_096;

    private static final long FORGET_AFTER_NANOS = 60_000_000_000L;
    private static final int MAX_DOUBLINGS = 10;

    private record History(int failures, long lastNanos) {}

    private final LongSupplier nanoClock;
    private final Map<String, History> histories = new ConcurrentHashMap<>();

    public LoginThrottle(LongSupplier nanoClock) {
        this.nanoClock = nanoClock;
    }

    /** Milliseconds that an answer to this address has to wait now, whatever it says. */
    public long delayMillis(String address) {
        History history = histories.get(address);
        if (history == null || isOver(history, nanoClock.getAsLong())) {
            return 0;
        }
        int doublings = Math.min(history.failures() - 1, MAX_DOUBLINGS);
        return Math.min(LONGEST_DELAY_MILLIS, FIRST_DELAY_MILLIS << doublings);
    }

    private static boolean isOver(History history, long nowNanos) {
        return nowNanos - history.lastNanos() > FORGET_AFTER_NANOS;
    }

    /** Somebody at this address gave a wrong answer. To be said when it is known, not when it is told. */
    public void failed(String address) {
        long now = nanoClock.getAsLong();
        histories.merge(
                address,
                new History(1, now),
                (before, first) -> isOver(before, now) ? first : new History(before.failures() + 1, now));
        if (histories.size() > MAX_ADDRESSES) {
            forgetOldest(now);
        }
    }

    private void forgetOldest(long nowNanos) {
        histories.entrySet().stream()
                .max(Comparator.comparingLong(
                        entry -> nowNanos - entry.getValue().lastNanos()))
                .ifPresent(oldest -> histories.remove(oldest.getKey(), oldest.getValue()));
    }

    public void succeeded(String address) {
        histories.remove(address);
    }

    /** Addresses that are remembered. */
    int size() {
        return histories.size();
    }
}
