package dev.oriel.rfb.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LoginThrottleTest {

    /** Starts where a nanosecond clock may start: shortly before it overflows. */
    private long nowNanos = Long.MAX_VALUE - 1;

    private final LoginThrottle throttle = new LoginThrottle(() -> nowNanos);

    private void fail(String address, int times) {
        for (int i = 0; i < times; i++) {
            throttle.failed(address);
        }
    }

    @Test
    void delaysNobodyWhoHasNotFailed() {
        fail("a", 5);

        assertThat(throttle.delayMillis("b")).isZero();
    }

    @Test
    void doublesWithEveryFailureUpToTenSeconds() {
        long[] expected = {100, 200, 400, 800, 1600, 3200, 6400, 10_000, 10_000};
        for (long millis : expected) {
            throttle.failed("a");
            assertThat(throttle.delayMillis("a")).isEqualTo(millis);
        }
        fail("a", 10_000);
        assertThat(throttle.delayMillis("a")).isEqualTo(10_000);
    }

    @Test
    void forgetsAfterAMinuteWithoutFailure() {
        fail("a", 5);
        nowNanos += Duration.ofSeconds(60).toNanos();
        assertThat(throttle.delayMillis("a")).isEqualTo(1600);
        nowNanos++;
        assertThat(throttle.delayMillis("a")).isZero();

        throttle.failed("a");
        assertThat(throttle.delayMillis("a")).isEqualTo(100);
    }

    @Test
    void forgetsWithTheRightPassword() {
        fail("a", 5);
        throttle.succeeded("a");

        assertThat(throttle.delayMillis("a")).isZero();
    }

    @Test
    void remembersABoundedNumberOfAddressesAndDropsTheOldest() {
        for (int i = 0; i < LoginThrottle.MAX_ADDRESSES; i++) {
            throttle.failed("address " + i);
            nowNanos++;
        }
        throttle.failed("address 0");
        nowNanos++;
        throttle.failed("one more");

        assertThat(throttle.size()).isEqualTo(LoginThrottle.MAX_ADDRESSES);
        assertThat(throttle.delayMillis("address 0")).isEqualTo(200);
        assertThat(throttle.delayMillis("address 1")).isZero();
        assertThat(throttle.delayMillis("one more")).isEqualTo(100);
    }
}
