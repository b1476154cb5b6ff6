package dev.oriel.rfb.session;

import static dev.oriel.rfb.session.SessionBench.NONE;
import static dev.oriel.rfb.session.SessionBench.failure;
import static dev.oriel.rfb.session.SessionBench.version;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.oriel.rfb.wire.MessageBytes;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How long a session waits, on a clock driven by hand. */
class DeadlineTest {

    private static final Duration HANDSHAKE = SessionSettings.DEFAULT.handshakeDeadline();
    private static final Duration MESSAGE = SessionSettings.DEFAULT.messageDeadline();
    private static final Duration MOMENT = Duration.ofMillis(1);

    @Test
    void closesAConnectionThatSaysNothing() {
        try (SessionBench bench = new SessionBench(NONE)) {
            bench.pass(HANDSHAKE.minus(MOMENT));
            assertThat(bench.isOpen()).isTrue();

            bench.pass(MOMENT);

            assertThat(bench.isOpen()).isFalse();
            assertThat(bench.log.lines()).singleElement().asString().contains("embedded", "handshake", "120 s");
        }
    }

    @Test
    void givesNoMoreTimeForSingleBytes() {
        try (SessionBench bench = new SessionBench(NONE)) {
            for (byte each : version("003.008")) {
                bench.receive(new byte[] {each});
                bench.pass(HANDSHAKE.dividedBy(12));
            }
            assertThat(bench.isOpen()).isFalse();
        }
    }

    @Test
    void tellsTheClientWhereTheProtocolHasWords() {
        try (SessionBench bench = new SessionBench(NONE)) {
            bench.receive(version("003.008"));
            bench.sent();
            bench.pass(HANDSHAKE);

            assertThat(bench.sent()).isEqualTo(failure("the handshake took longer than 120 s"));
            assertThat(bench.isOpen()).isFalse();
        }
    }

    @Test
    void countsWaitingForTheDisplayToo() {
        try (SessionBench bench = new SessionBench(NONE)) {
            bench.display.letsInAtOnce = false;
            bench.receive(version("003.008"), new byte[] {1, 1});
            bench.pass(HANDSHAKE);

            assertThat(bench.isOpen()).isFalse();
            assertThat(bench.viewer().calls).containsExactly("leave");
        }
    }

    @Test
    void keepsIdleViewers() {
        try (SessionBench bench = SessionBench.normal()) {
            bench.receive(MessageBytes.key(true, 0x41));
            bench.pass(Duration.ofDays(30));

            assertThat(bench.isOpen()).isTrue();
        }
    }

    @Test
    void closesAfterHalfAMessageAndSilence() {
        try (SessionBench bench = SessionBench.normal()) {
            bench.receive(MessageBytes.cutText(100, 50));
            bench.pass(MESSAGE.minus(MOMENT));
            assertThat(bench.isOpen()).isTrue();

            bench.pass(MOMENT);

            assertThat(bench.isOpen()).isFalse();
            assertThat(bench.log.lines()).last().asString().contains("embedded", "middle of a message", "20 s");
        }
    }

    @Test
    void waitsLongerWhileAMessageComesIn() {
        try (SessionBench bench = SessionBench.normal()) {
            bench.receive(MessageBytes.cutText(3, 0));
            for (int i = 0; i < 3; i++) {
                bench.pass(MESSAGE.minus(MOMENT));
                bench.receive(new byte[] {'x'});
            }
            bench.pass(Duration.ofDays(1));

            assertThat(bench.isOpen()).isTrue();
            assertThat(bench.display.desktop).containsExactly("text xxx");
        }
    }

    @Test
    void takesNoDeadlineThatIsOverAtOnce() {
        assertThatThrownBy(() -> new SessionSettings(Duration.ZERO, MESSAGE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SessionSettings(HANDSHAKE, Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
