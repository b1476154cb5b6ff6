package dev.oriel.server.e2e;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oriel.framebuffer.PixelFormat;
import dev.oriel.viewer.RfbViewer;
import dev.oriel.viewer.decode.EncodingNumber;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Clients that break rules, one after the other against one server, while a healthy viewer watches: each is ended or corrected
 * alone with one log line, and the healthy one goes on receiving exact pictures of what it types.
 */
final class HostileClientsIT {

    /** Above what the server needs for its viewers, far below what believing any of the lengths sent here would take. */
    private static final long MAX_RESIDENT_BYTES = 700L << 20;

    /** Prints each line typed, and tells its number in a file. */
    private static final String SCRIPT = """
            printf '\\033[?25l'; stty -echo; : > "$0/ready"; n=0
            while IFS= read -r line; do
                n=$((n + 1)); printf '\\033[3%dm%s\\033[0m\\n' $((n % 8)) "$line"; : > "$0/$n"
            done
            """;

    @TempDir
    private static Path directory;

    private static ServerProcess server;
    private static XDisplay display;
    private static int lines;

    private RfbViewer healthy;
    private int logBefore;

    @BeforeAll
    static void start() throws Exception {
        server = ServerProcess.ready(
                "--auth",
                "none",
                "--geometry",
                "400x200",
                "--",
                "xterm",
                "-geometry",
                "60x14+0+0",
                "-e",
                "sh",
                "-c",
                SCRIPT,
                directory.toString());
        display = new XDisplay(server.display());
        Patience.until("xterm of " + server, () -> Files.exists(directory.resolve("ready")));
    }

    @AfterAll
    static void end() {
        server.close();
    }

    @BeforeEach
    void watch() throws Exception {
        healthy = server.viewer(PixelFormat.BGRX, EncodingNumber.ZRLE);
        healthy.readUntil(() -> healthy.updates() > 0);
        logBefore = server.log().size();
    }

    /** The healthy viewer types, sees its text exactly, and memory is bounded. */
    @AfterEach
    void othersGoOn() throws Exception {
        int updates = healthy.updates();
        healthy.pointer(50, 50, 0);
        healthy.type("still here " + lines + "\n");
        Path arrived = directory.resolve(String.valueOf(++lines));
        Patience.until("the line typed; " + server, () -> Files.exists(arrived));
        Pictures.awaitExact(healthy, PixelFormat.BGRX, display);
        assertThat(healthy.updates()).isGreaterThan(updates);
        assertThat(server.residentBytes()).isLessThan(MAX_RESIDENT_BYTES);
        healthy.close();
    }

    private RawClient connect() throws Exception {
        return RawClient.tcp(server.rfbPort());
    }

    private RawClient joined() throws Exception {
        return connect().join();
    }

    /** One line of the log names the client and tells the rule; the connection is over. */
    private void assertClosedFor(RawClient client, String ruleAndValue) throws Exception {
        client.awaitEnd();
        Patience.until(ruleAndValue + " in " + server, () -> !linesOf(client).isEmpty());
        assertThat(linesOf(client)).singleElement().asString().contains("closed: " + ruleAndValue);
    }

    /** Warnings and worse about this client. */
    private List<String> linesOf(RawClient client) {
        List<String> log = server.log();
        return log.subList(logBefore, log.size()).stream()
                .filter(line -> line.contains(":" + client.localPort() + ":") && !line.contains("viewer joined"))
                .toList();
    }

    @Test
    void endsAWrongBanner() throws Exception {
        try (RawClient client = connect()) {
            client.send("RFB 004.000\n".getBytes(US_ASCII));
            assertClosedFor(client, "RFB major version 4, only 3 is spoken");
        }
    }

    @Test
    void endsAnotherProtocol() throws Exception {
        try (RawClient client = connect()) {
            client.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(US_ASCII));
            assertClosedFor(client, "the first bytes are no RFB version");
        }
    }

    @Test
    void endsASecurityTypeThatWasNotOffered() throws Exception {
        try (RawClient client = connect()) {
            client.send("RFB 003.008\n".getBytes(US_ASCII));
            client.send(new byte[] {16});
            assertClosedFor(client, "security type 16 was chosen but not offered");
        }
    }

    @Test
    void endsAnUnknownMessage() throws Exception {
        try (RawClient client = joined()) {
            client.send(new byte[] {99, 0, 0, 0});
            assertClosedFor(client, "unknown message type 99");
        }
    }

    @Test
    void endsACutTextAboveItsLimit() throws Exception {
        try (RawClient client = joined()) {
            client.send(
                    ByteBuffer.allocate(8).put((byte) 6).putInt(4, 0x7FFFFFFF).array());
            assertClosedFor(client, "ClientCutText of 2147483647 bytes, the limit is ");
        }
    }

    @Test
    void endsTooManyEncodings() throws Exception {
        try (RawClient client = joined()) {
            client.send(new byte[] {2, 0, (byte) 0xFF, (byte) 0xFF});
            assertClosedFor(client, "SetEncodings of 65535 encodings, the limit is ");
        }
    }

    @Test
    void endsPixelFormatsThatCannotBe() throws Exception {
        List<byte[]> formats = List.of(
                RawClient.setPixelFormat(24, 24, 255, 16),
                RawClient.setPixelFormat(32, 24, 254, 16),
                RawClient.setPixelFormat(16, 16, 255, 31),
                RawClient.setPixelFormat(0, 0, 0, 0));
        for (byte[] format : formats) {
            try (RawClient client = joined()) {
                client.send(format);
                assertClosedFor(client, "SetPixelFormat: ");
            }
        }
    }

    @Test
    void endsAColourMapThatIsAskedFor() throws Exception {
        byte[] message = RawClient.setPixelFormat(8, 8, 7, 0);
        message[7] = 0;
        try (RawClient client = joined()) {
            client.send(message);
            assertClosedFor(client, "SetPixelFormat asks for a colour map");
        }
    }

    @Test
    void correctsRequestsOutsideTheScreen() throws Exception {
        try (RfbViewer client = server.viewer(PixelFormat.BGRX, EncodingNumber.RAW)) {
            client.send(RawClient.updateRequest(65_000, 65_000, 535, 535));
            client.send(RawClient.updateRequest(300, 100, 65_535, 65_535));
            client.send(RawClient.updateRequest(0, 0, 0, 0));
            Pictures.awaitExact(client, PixelFormat.BGRX, display);
        }
    }

    @Test
    void endsGarbageOfAnyKind() throws Exception {
        long seed = Long.getLong("oriel.seed", System.nanoTime());
        System.out.println("oriel.seed=" + seed);
        Random random = new Random(seed);
        List<RawClient> clients = new ArrayList<>();
        try {
            for (int i = 0; i < 30; i++) {
                RawClient client = i % 2 == 0 ? connect() : joined();
                clients.add(client);
                byte[] garbage = new byte[1 + random.nextInt(20_000)];
                random.nextBytes(garbage);
                client.sendUnlessClosed(garbage);
            }
        } finally {
            for (RawClient client : clients) {
                client.close();
            }
        }
        assertThat(server.log().stream().skip(logBefore)).noneMatch(line -> line.contains(" ERROR "));
    }

    @Test
    void bearsHalfAMessageAndSilence() throws Exception {
        try (RawClient silent = connect();
                RawClient half = joined();
                RawClient banner = connect()) {
            half.send(ByteBuffer.allocate(8).put((byte) 6).putInt(4, 1000).array());
            banner.send("RFB 003".getBytes(US_ASCII));
            othersGoOn();
            watch();
            assertThat(List.of(silent, half, banner)).noneMatch(RawClient::hasEnded);
        }
    }

    @Test
    void bearsTwoHundredIdleConnections() throws Exception {
        List<RawClient> idle = new ArrayList<>();
        try {
            for (int i = 0; i < 200; i++) {
                idle.add(connect());
            }
            othersGoOn();
            watch();
        } finally {
            for (RawClient client : idle) {
                client.close();
            }
        }
    }

    @Test
    void bearsAViewerThatReadsNothing() throws Exception {
        try (RawClient deaf = joined()) {
            for (int i = 0; i < 2_000; i++) {
                deaf.sendUnlessClosed(RawClient.fullUpdateRequest(400, 200));
            }
            othersGoOn();
            watch();
        }
    }

    @Test
    void showsTheScreenAsItIsToAViewerThatReadsAgain() throws Exception {
        try (RfbViewer sleepy = server.viewer(PixelFormat.BGRX, EncodingNumber.RAW)) {
            int seen = sleepy.updates();
            for (int i = 0; i < 5; i++) {
                othersGoOn();
                watch();
            }
            assertThat(sleepy.updates()).isEqualTo(seen);
            Pictures.awaitExact(sleepy, PixelFormat.BGRX, display);
        }
    }

    @Test
    void refusesAForeignOrigin() throws Exception {
        try (RawClient client = RawClient.tcp(server.httpPort())) {
            client.send(RawClient.upgrade("http://evil.example", server.httpPort()));
            assertThat(client.line()).startsWith("HTTP/1.1 403");
            Patience.until("refusal in " + server, () -> linesOf(client).size() == 1);
            assertThat(linesOf(client).get(0)).contains("refused with 403").contains("evil.example");
        }
    }

    @Test
    void endsAWebSocketFrameAboveTheLimit() throws Exception {
        try (RawClient client = RawClient.webSocket(server.httpPort())) {
            client.send(RawClient.frameHead(2, 1L << 40));
            client.awaitEnd();
            Patience.until("the limit in " + server, () -> !linesOf(client).isEmpty());
            assertThat(linesOf(client)).singleElement().asString().contains("1048576");
        }
    }

    @Test
    void endsAWrongBannerOverWebSocket() throws Exception {
        try (RawClient client = RawClient.webSocket(server.httpPort())) {
            client.send(RawClient.frame("XYZ 003.008\n".getBytes(US_ASCII)));
            assertClosedFor(client, "the first bytes are no RFB version");
        }
    }
}
