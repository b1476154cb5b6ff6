package dev.oriel.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oriel.websocket.RawPeer.Answer;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StaticFilesTest {

    private TestServer server;

    @BeforeAll
    void start() {
        server = TestServer.echoing();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private Answer request(String method, String target, String... headers) {
        String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
        try (RawPeer peer = server.connect()) {
            peer.send(method + " " + target + " HTTP/1.1\r\nHost: localhost\r\n" + more + "\r\n");
            return method.equals("HEAD") ? peer.answerWithoutBody() : peer.answer();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/, text/html; charset=utf-8",
        "/?reconnect=1, text/html; charset=utf-8",
        "/index.html, text/html; charset=utf-8",
        "/%69ndex.html, text/html; charset=utf-8",
        "/sub/, text/html; charset=utf-8",
        "/main.js, text/javascript; charset=utf-8",
        "/main.mjs, text/javascript; charset=utf-8",
        "/style.css, text/css; charset=utf-8",
        "/icon.svg, image/svg+xml",
        "/dot.png, image/png",
        "/favicon.ico, image/x-icon",
        "/data.json, application/json",
        "/codec.wasm, application/wasm",
        "/font.woff2, font/woff2",
        "/site.webmanifest, application/manifest+json",
        "http://localhost/style.css, text/css; charset=utf-8",
    })
    void servesFilesWithTheirType(String target, String type) {
        Answer answer = request("GET", target);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo(type);
        assertThat(answer.body()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../outside.txt",
                "/sub/../../outside.txt",
                "/%2e%2e/outside.txt",
                "/%2E%2E%2Foutside.txt",
                "/..%2foutside.txt",
                "/..\\outside.txt",
                "/..%5coutside.txt",
                "/%252e%252e/outside.txt",
                "/./index.html",
                "/sub/./index.html",
                "//index.html",
                "/sub//index.html",
                "//example.org/%2e%2e",
                "/.hidden/a.txt",
                "/sub",
                "/LICENSE",
                "/tool.sh",
                "/missing.js",
                "/index.html/",
                "/index.html%20",
                "/index%2ehtml;.js",
                "/C:/outside.txt",
                "/%C0%AE%C0%AE/outside.txt",
            })
    void doesNotFindWhatIsNoPlainNameBelowThePrefix(String target) {
        Answer answer = request("GET", target);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).startsWith("text/plain");
        assertThat(answer.body()).isEqualTo("Not found\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/index.html%00.js", "/%zz", "/%2", "index.html", "*", "ftp://localhost/index.html"})
    void refusesTargetsThatAreNoPaths(String target) {
        assertThat(request("GET", target).status()).isEqualTo(400);
    }

    @Test
    void answersHeadLikeGetWithoutTheBody() {
        Answer get = request("GET", "/main.js");
        try (RawPeer peer = server.connect()) {
            String head = "HEAD /main.js HTTP/1.1\r\nHost: localhost\r\n";
            peer.send(head + "\r\n");
            Answer first = peer.answerWithoutBody();
            peer.send(head + "Connection: close\r\n\r\n");
            Answer second = peer.answerWithoutBody();

            assertThat(first.header("Content-Length"))
                    .isEqualTo(String.valueOf(get.body().length()));
            assertThat(first.header("ETag")).isEqualTo(get.header("ETag"));
            assertThat(second.status()).isEqualTo(200);
            assertThat(peer.isAtEnd()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "TRACE", "BREW"})
    void allowsOnlyGetAndHead(String method) {
        Answer answer = request(method, "/index.html");

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).isEqualTo("GET, HEAD");
    }

    @Test
    void answersNotModifiedWhenTheTagMatches() {
        String etag = request("GET", "/main.js").header("ETag");

        assertThat(etag).matches("\"[0-9a-f]{32}\"");
        for (String tags : List.of(etag, "\"x\", " + etag, "W/" + etag, "*")) {
            Answer answer = request("GET", "/main.js", "If-None-Match: " + tags);
            assertThat(answer.status()).as(tags).isEqualTo(304);
            assertThat(answer.header("ETag")).isEqualTo(etag);
            assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
            assertThat(answer.body()).isEmpty();
        }
        assertThat(request("GET", "/main.js", "If-None-Match: \"other\"").status())
                .isEqualTo(200);
        assertThat(request("GET", "/style.css", "If-None-Match: " + etag).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/missing.js", "/healthz", "/websockify"})
    void sendsSecurityHeadersWithEveryAnswer(String target) {
        Answer answer = request("GET", target);

        assertThat(answer.header("Content-Security-Policy"))
                .contains(
                        "default-src 'self'",
                        "connect-src 'self' ws: wss:",
                        "img-src 'self' blob: data:",
                        "style-src 'self'",
                        "worker-src 'self' blob:",
                        "frame-ancestors 'self'");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Cross-Origin-Embedder-Policy")).isEqualTo("require-corp");
    }

    @Test
    void neverRepeatsTheInput() {
        Answer answer = request("GET", "/<script>alert(1)</script>");

        assertThat(answer.body()).doesNotContain("script");
    }
}
