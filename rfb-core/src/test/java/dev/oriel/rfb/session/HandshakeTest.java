package dev.oriel.rfb.session;

import static dev.oriel.rfb.session.SessionBench.BANNER;
import static dev.oriel.rfb.session.SessionBench.CHALLENGE;
import static dev.oriel.rfb.session.SessionBench.NONE;
import static dev.oriel.rfb.session.SessionBench.RIGHT_ANSWER;
import static dev.oriel.rfb.session.SessionBench.SERVER_INIT;
import static dev.oriel.rfb.session.SessionBench.VNC_AUTH;
import static dev.oriel.rfb.session.SessionBench.WRONG_ANSWER;
import static dev.oriel.rfb.session.SessionBench.failure;
import static dev.oriel.rfb.session.SessionBench.version;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oriel.rfb.security.SecurityHandshake.Step;
import dev.oriel.rfb.wire.MessageBytes;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From the version to ServerInit: what each version says and hears, and who is not let in. */
class HandshakeTest {

    private static final String OK = "00000000";
    private static final String FAILED = "00000001";
    private static final byte[] CLIENT_INIT = {1};

    @ParameterizedTest
    @ValueSource(strings = {"003.003", "003.004", "003.005", "003.006"})
    void decidesForOldClientsWithoutPassword(String number) {
        try (SessionBench bench = new SessionBench(NONE)) {
            bench.receive(version(number), CLIENT_INIT);

            assertThat(bench.sent()).isEqualTo(BANNER + "00000001" + SERVER_INIT);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"003.003", "003.005"})
    void decidesForOldClientsWithPassword(String number) {
        try (SessionBench bench = new SessionBench(VNC_AUTH)) {
            bench.receive(version(number), RIGHT_ANSWER, CLIENT_INIT);

            assertThat(bench.sent()).isEqualTo(BANNER + "00000002" + CHALLENGE + OK + SERVER_INIT);
        }
    }

    @Test
    void letsNewerClientsChooseAndHasNoResultForNoneBefore38() {
        try (SessionBench bench = new SessionBench(VNC_AUTH, NONE)) {
            bench.receive(version("003.007"), new byte[] {1}, CLIENT_INIT);

            assertThat(bench.sent()).isEqualTo(BANNER + "020201" + SERVER_INIT);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"003.008", "003.009", "003.889"})
    void hasAResultForNoneFrom38On(String number) {
        try (SessionBench bench = new SessionBench(NONE)) {
            bench.receive(version(number), new byte[] {1}, CLIENT_INIT);

            assertThat(bench.sent()).isEqualTo(BANNER + "0101" + OK + SERVER_INIT);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"003.007", "003.008"})
    void letsTheRightPasswordIn(String number) {
        try (SessionBench bench = new SessionBench(VNC_AUTH)) {
            bench.receive(version(number), new byte[] {2}, RIGHT_ANSWER, CLIENT_INIT);

            assertThat(bench.sent()).isEqualTo(BANNER + "0102" + CHALLENGE + OK + SERVER_INIT);
            assertThat(bench.events.events).containsExactly("opened", "joined");
            assertThat(bench.log.lines()).singleElement().asString().startsWith("INFO");
        }
    }

    @Test
    void takesNoWordOfTheSharedFlag() {
        try (SessionBench bench = new SessionBench(NONE)) {
            bench.receive(version("003.008"), new byte[] {1}, new byte[] {0});

            assertThat(bench.sent()).endsWith(SERVER_INIT);
        }
    }

    @ParameterizedTest
    @CsvSource({"003.003, ''", "003.007, 02", "003.008, 02"})
    void turnsTheWrongPasswordAwayAndGivesNoSecondChance(String number, String choice) {
        try (SessionBench bench = new SessionBench(VNC_AUTH)) {
            bench.receive(version(number), MessageBytes.hex(choice), WRONG_ANSWER);
            String result = number.equals("003.008") ? failure("authentication failed") : FAILED;

            assertThat(bench.sent()).endsWith(CHALLENGE + result);
            assertThat(bench.isOpen()).isFalse();
            assertThat(bench.display.viewers).isEmpty();
            assertThat(bench.events.events).containsExactly("opened", "closing: authentication failed", "ended");
            assertThat(bench.log.lines()).singleElement().asString().contains("embedded", "authentication failed");
        }
    }

    @Test
    void ignoresWhatFollowsAWrongPassword() {
        try (SessionBench bench = new SessionBench(VNC_AUTH)) {
            bench.receive(
                    join(version("003.008"), new byte[] {2}, WRONG_ANSWER, new byte[] {2}, RIGHT_ANSWER, CLIENT_INIT));

            assertThat(bench.sent()).endsWith(failure("authentication failed"));
            assertThat(bench.display.viewers).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 16, 255})
    void refusesATypeThatWasNotOffered(int choice) {
        try (SessionBench bench = new SessionBench(VNC_AUTH)) {
            bench.receive(version("003.008"), new byte[] {(byte) choice}, CLIENT_INIT);

            assertThat(bench.sent())
                    .isEqualTo(BANNER + "0102" + failure("security type " + choice + " was chosen but not offered"));
            assertThat(bench.isOpen()).isFalse();
            assertThat(bench.display.viewers).isEmpty();
            assertThat(bench.log.lines()).singleElement().asString().contains("type " + choice);
        }
    }

    @Test
    void refusesATypeThatWasNotOfferedWithoutReasonIn37() {
        try (SessionBench bench = new SessionBench(VNC_AUTH)) {
            bench.receive(version("003.007"), new byte[] {1}, CLIENT_INIT);

            assertThat(bench.sent()).isEqualTo(BANNER + "0102" + FAILED);
            assertThat(bench.isOpen()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1\r\n",
                "RFB 002.008\n",
                "RFB 004.001\n",
                "RFB 003.008\r",
                "RFB 003-008\n",
                "RFB 3.8\n    ",
                "RFB 003.00x\n",
                "rfb 003.008\n",
                "\u0016\u0003\u0001\u0002\u0000\u0001"
            })
    void closesWhenVersionIsUnknown(String banner) {
        try (SessionBench bench = new SessionBench(NONE)) {
            bench.receive(banner.getBytes(StandardCharsets.ISO_8859_1));

            assertThat(bench.sent()).isEqualTo(BANNER);
            assertThat(bench.isOpen()).isFalse();
            assertThat(bench.log.lines()).singleElement().asString().matches("WARN embedded: closed: [ -~]*");
        }
    }

    @Test
    void tellsOldClientsWhenNoTypeIsForThem() {
        try (SessionBench bench = new SessionBench(new FakeSecurity(30, 0, Step.ACCEPTED))) {
            bench.receive(version("003.003"));
            String reason = "RFB 3.3 has no security type that this server offers";

            assertThat(bench.sent())
                    .isEqualTo(BANNER + "00000000" + failure(reason).substring(8));
            assertThat(bench.isOpen()).isFalse();
        }
    }

    @Test
    void letsNobodyInWhenATypeRefusesAtOnce() {
        try (SessionBench bench = new SessionBench(new FakeSecurity(30, 0, Step.REFUSED))) {
            bench.receive(join(version("003.008"), new byte[] {30}, CLIENT_INIT));

            assertThat(bench.sent()).isEqualTo(BANNER + "011e" + failure("authentication failed"));
            assertThat(bench.isOpen()).isFalse();
            assertThat(bench.display.viewers).isEmpty();
        }
    }

    @Test
    void runsTypesOfSeveralSteps() {
        try (SessionBench bench = new SessionBench(new FakeSecurity(30, 3, Step.ACCEPTED))) {
            bench.receive(version("003.008"), new byte[] {30}, new byte[3], CLIENT_INIT);

            assertThat(bench.sent()).isEqualTo(BANNER + "011e" + "a1a2a3" + OK + SERVER_INIT);
        }
    }

    @Test
    void sendsServerInitWhenTheDisplayLetsTheViewerIn() {
        try (SessionBench bench = new SessionBench(NONE)) {
            bench.display.letsInAtOnce = false;
            bench.receive(version("003.008"), new byte[] {1}, CLIENT_INIT, MessageBytes.key(true, 0x41));
            assertThat(bench.sent()).isEqualTo(BANNER + "0101" + OK);
            assertThat(bench.display.desktop).isEmpty();

            bench.display.letIn(bench.display.ports.get(0));
            bench.settle();

            assertThat(bench.sent()).isEqualTo(SERVER_INIT);
            assertThat(bench.display.desktop).containsExactly("key 41 down");
        }
    }

    @Test
    void closesWhenMuchIsSentBeforeItWasAskedFor() {
        try (SessionBench bench = new SessionBench(NONE)) {
            bench.display.letsInAtOnce = false;
            bench.receive(version("003.008"), new byte[] {1}, CLIENT_INIT, new byte[64 * 1024]);
            assertThat(bench.isOpen()).isTrue();

            bench.receive(new byte[1]);

            assertThat(bench.isOpen()).isFalse();
            assertThat(bench.viewer().calls).containsExactly("leave");
            assertThat(bench.log.lines()).singleElement().asString().contains("65536");
        }
    }

    private static byte[] join(byte[]... pieces) {
        return Unpooled.wrappedBuffer(pieces).copy().array();
    }

    /** A whole login and a message, and what the server says to it. */
    private static byte[] script() {
        return join(version("003.008"), new byte[] {2}, RIGHT_ANSWER, CLIENT_INIT, MessageBytes.pointer(1, 5, 6));
    }

    private static void assertLoggedIn(SessionBench bench) {
        assertThat(bench.sent()).isEqualTo(BANNER + "0102" + CHALLENGE + OK + SERVER_INIT);
        assertThat(bench.display.desktop).containsExactly("pointer 5,6 buttons 1");
    }

    @Test
    void takesALoginThatComesAllAtOnce() {
        try (SessionBench bench = new SessionBench(VNC_AUTH)) {
            bench.receive(script());

            assertLoggedIn(bench);
        }
    }

    @Test
    void takesALoginByteByByte() {
        try (SessionBench bench = new SessionBench(VNC_AUTH)) {
            for (byte each : script()) {
                bench.receive(new byte[] {each});
            }

            assertLoggedIn(bench);
        }
    }

    @Test
    void takesALoginSplitAtRandom() {
        Random random = MessageBytes.random();
        byte[] script = script();
        for (int round = 0; round < 50; round++) {
            try (SessionBench bench = new SessionBench(VNC_AUTH)) {
                int to;
                for (int from = 0; from < script.length; from = to) {
                    to = Math.min(script.length, from + 1 + random.nextInt(20));
                    bench.receive(Arrays.copyOfRange(script, from, to));
                }
                assertLoggedIn(bench);
            }
        }
    }

    /** The bench checks that no buffer is left and that the session ends once. */
    @Test
    void endsCleanlyWhereverTheClientHangsUp() {
        byte[] script = script();
        int joinedAfter = script.length - 6;
        for (int cut = 0; cut <= script.length; cut++) {
            try (SessionBench bench = new SessionBench(VNC_AUTH)) {
                bench.receive(Arrays.copyOf(script, cut));
                bench.hangUp();

                assertThat(bench.display.viewers).hasSize(cut >= joinedAfter ? 1 : 0);
                bench.display.viewers.forEach(
                        viewer -> assertThat(viewer.calls).endsWith("leave").containsOnlyOnce("leave"));
            }
        }
    }

    @Test
    void endsRandomBytesInOneLogLine() {
        Random random = MessageBytes.random();
        for (int round = 0; round < 500; round++) {
            try (SessionBench bench = new SessionBench(VNC_AUTH)) {
                byte[] garbage = new byte[1 + random.nextInt(100)];
                random.nextBytes(garbage);
                byte[] script = Arrays.copyOf(script(), random.nextInt(30));
                bench.receive(join(script, garbage));
                bench.hangUp();

                assertThat(bench.log.lines()).hasSizeLessThanOrEqualTo(2).noneMatch(line -> line.startsWith("ERROR"));
            }
        }
    }
}
