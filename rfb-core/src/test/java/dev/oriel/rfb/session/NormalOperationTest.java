package dev.oriel.rfb.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oriel.rfb.wire.MessageBytes;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What becomes of messages, and of those that break a rule. */
class NormalOperationTest {

    @Test
    void tellsTheFrameLoopWhatConcernsIt() {
        try (SessionBench bench = SessionBench.normal()) {
            bench.receive(
                    MessageBytes.setPixelFormat(),
                    MessageBytes.setEncodings(7, 0, 7),
                    MessageBytes.updateRequest(false, 0, 0, 640, 480),
                    MessageBytes.updateRequest(true, 65535, 65535, 65535, 65535),
                    MessageBytes.continuousUpdates(true, 1, 2, 3, 4),
                    MessageBytes.fence(0x80000001, 2, new byte[] {1, 2}),
                    MessageBytes.fence(0x00000001, 1, new byte[] {3}),
                    MessageBytes.setDesktopSize(800, 600),
                    MessageBytes.hex("fc 03c0 021c"));

            assertThat(bench.viewer().calls)
                    .containsExactly(
                            "format 32/24",
                            "encodings [7, 0, 7]",
                            "request whole 0,0 640x480",
                            "request incremental 65535,65535 65535x65535",
                            "continuous true 1,2 3x4",
                            "fence 80000001 0102",
                            "fence reply 03",
                            "size 800x600 of 1",
                            "video 960x540");
        }
    }

    @Test
    void outlivesVideoBoxesThatCannotBe() {
        try (SessionBench bench = SessionBench.normal()) {
            bench.receive(MessageBytes.hex("fc 0000 0000"), MessageBytes.hex("fc ffff ffff"));

            assertThat(bench.viewer().calls).containsExactly("video 0x0", "video 65535x65535");
        }
    }

    @Test
    void tellsTheDesktopWhatConcernsIt() {
        try (SessionBench bench = SessionBench.normal()) {
            bench.receive(
                    MessageBytes.key(true, 0x1000394),
                    MessageBytes.key(false, 0x1000394),
                    MessageBytes.pointer(0, 639, 479),
                    MessageBytes.cutText(2, 2));

            assertThat(bench.display.desktop)
                    .containsExactly("key 1000394 down", "key 1000394 up", "pointer 639,479 buttons 0", "text aa");
        }
    }

    @Test
    void keepsThePointerInsideTheScreen() {
        try (SessionBench bench = SessionBench.normal()) {
            bench.receive(MessageBytes.pointer(0, 640, 65535));

            assertThat(bench.display.desktop).containsExactly("pointer 639,479 buttons 0");
        }
    }

    @Test
    void readsOverClipboardExtensions() {
        try (SessionBench bench = SessionBench.normal()) {
            bench.receive(MessageBytes.cutText(-1000, 1000), MessageBytes.key(true, 0x41));

            assertThat(bench.display.desktop).containsExactly("key 41 down");
        }
    }

    @Test
    void letsEverythingGoThatAViewerHeld() {
        try (SessionBench bench = SessionBench.normal()) {
            bench.receive(
                    MessageBytes.key(true, 0xffe1),
                    MessageBytes.key(true, 0x41),
                    MessageBytes.key(true, 0x42),
                    MessageBytes.key(false, 0x42),
                    MessageBytes.pointer(5, 10, 20));
            bench.display.desktop.clear();
            bench.hangUp();

            assertThat(bench.display.desktop).containsExactly("key ffe1 up", "key 41 up", "pointer 10,20 buttons 0");
        }
    }

    @Test
    void letsNothingGoThatNobodyHeld() {
        try (SessionBench bench = SessionBench.normal()) {
            bench.receive(
                    MessageBytes.key(true, 0x41),
                    MessageBytes.key(false, 0x41),
                    MessageBytes.pointer(1, 1, 1),
                    MessageBytes.pointer(0, 1, 1));
            bench.display.desktop.clear();
            bench.hangUp();

            assertThat(bench.display.desktop).isEmpty();
        }
    }

    @Test
    void remembersABoundedNumberOfKeys() {
        try (SessionBench bench = SessionBench.normal()) {
            IntStream.range(0, 10_000).forEach(keysym -> bench.receive(MessageBytes.key(true, keysym)));
            bench.display.desktop.clear();
            bench.hangUp();

            assertThat(bench.display.desktop).hasSize(64).contains("key 270f up");
        }
    }

    @Test
    void givesTheMemoryOfALargeTextBack() {
        try (SessionBench bench = SessionBench.normal()) {
            byte[] text = MessageBytes.cutText(1 << 20, 1 << 20);
            for (int from = 0; from < text.length; from += 10_000) {
                bench.receive(Arrays.copyOfRange(text, from, Math.min(text.length, from + 10_000)));
            }

            assertThat(bench.display.desktop).singleElement().asString().hasSize(5 + (1 << 20));
            assertThat(bench.bytesInUse()).isLessThan(1024);
        }
    }

    @Test
    void closesOnAnUnknownMessage() {
        assertViolation(new byte[] {7}, "unknown message type 7");
    }

    @Test
    void closesOnALengthAboveItsLimitBeforeItsBytesCome() {
        assertViolation(MessageBytes.cutText((1 << 20) + 1, 0), "1048577");
        assertViolation(MessageBytes.fence(0, 65, new byte[0]), "65");
        assertViolation(MessageBytes.hex("02 00 ffff"), "65535");
    }

    @Test
    void closesOnAnImpossiblePixelFormat() {
        assertViolation(MessageBytes.hex("00000000 00 18 00 01 00ff 00ff 00ff 10 08 00 000000"), "SetPixelFormat: ");
    }

    /** The messages before it count, those after it do not. */
    private static void assertViolation(byte[] message, String named) {
        try (SessionBench bench = SessionBench.normal()) {
            bench.receive(MessageBytes.key(true, 0x41), message, MessageBytes.pointer(1, 1, 1));

            assertThat(bench.isOpen()).isFalse();
            assertThat(bench.sent()).isEmpty();
            assertThat(bench.display.desktop).containsExactly("key 41 down", "key 41 up");
            assertThat(bench.viewer().calls).containsExactly("leave");
            assertThat(bench.log.lines())
                    .last()
                    .asString()
                    .startsWith("WARN embedded: closed: ")
                    .contains(named);
            assertThat(bench.log.lines()).hasSize(2);
        }
    }

    @Test
    void closesTheSessionInWhichAnErrorOfOursHappens() {
        try (SessionBench bench = SessionBench.normal()) {
            bench.receive(MessageBytes.setEncodings(FakeViewer.POISON));

            assertThat(bench.isOpen()).isFalse();
            assertThat(bench.events.events).contains("closing: internal error");
            assertThat(bench.log.lines()).last().asString().startsWith("ERROR");
        }
    }

    @Test
    void closesTheSessionWhenATaskOfOursFails() {
        try (SessionBench bench = new SessionBench(SessionBench.NONE)) {
            bench.display.letsInAtOnce = false;
            bench.receive(
                    SessionBench.version("003.008"), new byte[] {1, 1}, MessageBytes.setEncodings(FakeViewer.POISON));
            bench.display.letIn(bench.display.ports.get(0));
            bench.settle();

            assertThat(bench.isOpen()).isFalse();
            assertThat(bench.log.lines()).last().asString().startsWith("ERROR");
        }
    }

    @Test
    void saysLittleWhenTheNetworkFails() {
        try (SessionBench bench = SessionBench.normal()) {
            bench.channel.pipeline().fireExceptionCaught(new IOException("Connection reset by peer"));
            bench.settle();

            assertThat(bench.isOpen()).isFalse();
            assertThat(bench.viewer().calls).containsExactly("leave");
            assertThat(bench.log.lines()).singleElement().asString().contains("viewer joined");
        }
    }
}
