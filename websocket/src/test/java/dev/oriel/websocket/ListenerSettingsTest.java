package dev.oriel.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.netty.channel.embedded.EmbeddedChannel;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListenerSettingsTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void limitsArePositive() {
        assertThatIllegalArgumentException().isThrownBy(() -> new HttpLimits(0, 8192, SECOND, SECOND));
        assertThatIllegalArgumentException().isThrownBy(() -> new HttpLimits(1, 8192, Duration.ZERO, SECOND));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WebSocketLimits(1024, SECOND, SECOND.negated(), SECOND));
    }

    @Test
    void aPeerGetsAtLeastOnePingBeforeItCountsAsDead() {
        assertThatIllegalArgumentException().isThrownBy(() -> new WebSocketLimits(1024, SECOND, SECOND, SECOND));
    }

    @Test
    void aPathIsMountedOnce() {
        Routes.Builder routes = Routes.builder().webSocket("/a", EchoHandler::new);

        assertThatIllegalArgumentException().isThrownBy(() -> routes.http("/a", request -> Response.empty(204)));
        assertThatIllegalArgumentException().isThrownBy(() -> routes.http("b", request -> Response.empty(204)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/oriel-web/", "oriel-web"})
    void aPrefixOfStaticFilesIsAFolder(String prefix) {
        ClassLoader loader = getClass().getClassLoader();

        assertThatIllegalArgumentException().isThrownBy(() -> Routes.builder().staticFiles(loader, prefix));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 999, 1005, 1006, 1015, 2999, 5000})
    void closeCodesAreThoseThatMayBeSent(int code) {
        assertThatIllegalArgumentException().isThrownBy(() -> new CloseReason(code, ""));
    }

    @Test
    void closeTextsFitIntoAControlFrame() {
        assertThat(new CloseReason(1000, "x".repeat(123)).frame().release()).isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> new CloseReason(1000, "\u00e4".repeat(62)));
    }

    @Test
    void theFirstCloseReasonStays() {
        EmbeddedChannel channel = new EmbeddedChannel();
        new CloseReason(1008, "first").putOn(channel);
        CloseReason.GOING_AWAY.putOn(channel);

        assertThat(CloseReason.of(channel)).isEqualTo(new CloseReason(1008, "first"));
        channel.finishAndReleaseAll();
    }
}
