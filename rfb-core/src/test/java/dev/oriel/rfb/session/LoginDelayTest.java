package dev.oriel.rfb.session;

import static dev.oriel.rfb.session.SessionBench.RIGHT_ANSWER;
import static dev.oriel.rfb.session.SessionBench.SERVER_INIT;
import static dev.oriel.rfb.session.SessionBench.VNC_AUTH;
import static dev.oriel.rfb.session.SessionBench.WRONG_ANSWER;
import static dev.oriel.rfb.session.SessionBench.failure;
import static dev.oriel.rfb.session.SessionBench.version;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oriel.rfb.security.LoginThrottle;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How wrong passwords slow their address down. All benches have the address "embedded". */
class LoginDelayTest {

    private static final byte[] VNC_AUTH_CHOICE = {2};

    private final LoginThrottle throttle = new LoginThrottle(() -> 0);

    private void answer(SessionBench bench, byte[] answer) {
        bench.receive(version("003.008"), VNC_AUTH_CHOICE);
        bench.sent();
        bench.receive(answer);
    }

    @Test
    void delaysRightAndWrongAnswersAlike() {
        throttle.failed("embedded");
        throttle.failed("embedded");
        try (SessionBench right = new SessionBench(throttle, VNC_AUTH);
                SessionBench wrong = new SessionBench(throttle, VNC_AUTH)) {
            answer(wrong, WRONG_ANSWER);
            wrong.pass(Duration.ofMillis(199));
            assertThat(wrong.sent()).isEmpty();
            wrong.pass(Duration.ofMillis(1));
            assertThat(wrong.sent()).isEqualTo(failure("authentication failed"));

            answer(right, RIGHT_ANSWER);
            right.pass(Duration.ofMillis(399));
            assertThat(right.sent()).isEmpty();
            right.pass(Duration.ofMillis(1));
            assertThat(right.sent()).isEqualTo("00000000");
        }
    }

    @Test
    void doesNotDelayOtherAddresses() {
        throttle.failed("elsewhere");
        try (SessionBench bench = new SessionBench(throttle, VNC_AUTH)) {
            answer(bench, RIGHT_ANSWER);

            assertThat(bench.sent()).isEqualTo("00000000");
        }
    }

    @Test
    void countsAFailureWhoseAnswerNobodyWaitsFor() {
        throttle.failed("embedded");
        try (SessionBench bench = new SessionBench(throttle, VNC_AUTH)) {
            answer(bench, WRONG_ANSWER);
            bench.hangUp();
            bench.pass(Duration.ofSeconds(1));
        }

        assertThat(throttle.delayMillis("embedded")).isEqualTo(200);
    }

    @Test
    void startsAfreshAfterTheRightPassword() {
        throttle.failed("embedded");
        try (SessionBench bench = new SessionBench(throttle, VNC_AUTH)) {
            answer(bench, RIGHT_ANSWER);
            bench.pass(Duration.ofMillis(100));
            bench.receive(new byte[] {1});

            assertThat(bench.sent()).endsWith(SERVER_INIT);
        }

        assertThat(throttle.delayMillis("embedded")).isZero();
    }
}
