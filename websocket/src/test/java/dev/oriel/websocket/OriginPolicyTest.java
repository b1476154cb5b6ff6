package dev.oriel.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginPolicyTest {

    private final OriginPolicy policy = new OriginPolicy(Set.of("https://Portal.example"), true);

    @ParameterizedTest
    @CsvSource({
        "http://localhost:6901, localhost:6901",
        "http://LOCALHOST:6901, localhost:6901",
        "https://desk.example, desk.example",
        "https://desk.example, desk.example:443",
        "http://desk.example:80, desk.example",
        "http://[::1]:6901, [::1]:6901",
        "https://portal.example, localhost:6901",
    })
    void allowsThePageOfThisServerAndListedOrigins(String origin, String host) {
        assertThat(policy.allows(List.of(origin), host)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "http://evil.example, localhost:6901",
        "http://localhost, localhost:6901",
        "http://localhost:6902, localhost:6901",
        "https://desk.example, desk.example:80",
        "http://localhost:6901.evil.example, localhost:6901",
        "http://localhost:6901@evil.example, localhost:6901",
        "http://evil.example/localhost:6901, localhost:6901",
        "http://localhost:6901/, localhost:6901",
        "http://portal.example, localhost:6901",
        "ftp://localhost:6901, localhost:6901",
        "file://, localhost:6901",
        "null, localhost:6901",
        "null, null",
        "'', localhost:6901",
        "http://, ''",
        "http://localhost:6901, ''",
        "http://a b, a b",
    })
    void refusesForeignOrigins(String origin, String host) {
        assertThat(policy.allows(List.of(origin), host)).isFalse();
    }

    @Test
    void allowsProgramsThatSendNone() {
        assertThat(policy.allows(List.of(), "localhost:6901")).isTrue();
    }

    @Test
    void refusesSeveralAtOnce() {
        assertThat(policy.allows(List.of("http://a", "http://a"), "a")).isFalse();
    }

    @Test
    void trustsNoNamesWhereNothingElseKeepsStrangersOut() {
        OriginPolicy strict = new OriginPolicy(Set.of("https://portal.example"), false);

        assertThat(strict.allows(List.of("http://evil.example:6901"), "evil.example:6901"))
                .isFalse();
        assertThat(strict.allows(List.of("http://localhost:6901"), "localhost:6901"))
                .isTrue();
        assertThat(strict.allows(List.of("http://127.0.0.1:6901"), "127.0.0.1:6901"))
                .isTrue();
        assertThat(strict.allows(List.of("http://[::1]:6901"), "[::1]:6901")).isTrue();
        assertThat(strict.allows(List.of("https://portal.example"), "127.0.0.1:6901"))
                .isTrue();
        assertThat(policy.allows(List.of("http://desk.example:6901"), "desk.example:6901"))
                .isTrue();
    }
}
