package dev.oriel.x11;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.oriel.x11.xcb.TestClient;
import dev.oriel.x11.xcb.XMessage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An ordinary program copies and pastes. */
final class ClipboardTest {

    private static final int SELECTION_REQUEST = 30;
    private static final int SELECTION_NOTIFY = 31;
    private static final int PRIMARY = 1;
    private static final int STRING = 31;
    private static final String TEXT = "Grüße, 世界 😀";

    private static TestDisplay display;

    private final RecordingListener listener = new RecordingListener();
    private X11Desktop desktop;
    private TestClient program;
    private int window;

    @BeforeAll
    static void startDisplay() throws IOException {
        display = TestDisplay.start(64, 64);
    }

    @AfterAll
    static void stopDisplay() {
        display.close();
    }

    @BeforeEach
    void open() throws IOException {
        desktop = X11Desktop.of(display.xvfb());
        desktop.start(listener);
        await().until(() -> !listener.cursors().isEmpty());
        program = display.client();
        window = program.core().hiddenWindow();
    }

    @AfterEach
    void close() {
        program.close();
        desktop.close();
    }

    private int atom(String name) throws IOException {
        return program.core().atom(name);
    }

    /** Asks for the selection; an empty answer is a refusal. */
    private byte[] paste(int selection, int target) throws IOException {
        int property = atom("TEST_PASTE");
        program.core().convertSelection(window, selection, target, property);
        try (XMessage notify = program.await(event -> event.type() == SELECTION_NOTIFY)) {
            if (notify.i32(20) == 0) {
                return new byte[0];
            }
        }
        try (XMessage value = program.core().takeProperty(window, property, 2 << 20)) {
            return value.copy(32, value.i32(16) * value.u8(1) / 8);
        }
    }

    private void offerAndWaitForOwner(String text) {
        desktop.clipboard().offer(text);
        await().pollInSameThread().until(() -> paste(PRIMARY, atom("UTF8_STRING")).length > 0);
    }

    @Test
    void programsPasteWhatViewersCopied() throws IOException {
        offerAndWaitForOwner(TEXT);
        byte[] utf8 = TEXT.getBytes(StandardCharsets.UTF_8);
        for (int selection : new int[] {PRIMARY, atom("CLIPBOARD")}) {
            assertThat(paste(selection, atom("UTF8_STRING"))).isEqualTo(utf8);
            assertThat(paste(selection, atom("text/plain;charset=utf-8"))).isEqualTo(utf8);
            assertThat(paste(selection, STRING)).isEqualTo(TEXT.getBytes(StandardCharsets.ISO_8859_1));
            assertThat(paste(selection, atom("image/png"))).isEmpty();
        }
        assertThat(paste(PRIMARY, atom("TARGETS"))).hasSize(16);
        assertThat(listener.news()).isEmpty();
    }

    @Test
    void longTextIsPastedWhole() throws IOException {
        String text = "0123456789abcdef".repeat((1 << 20) / 16);
        offerAndWaitForOwner(text);
        assertThat(paste(PRIMARY, atom("UTF8_STRING"))).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Owns CLIPBOARD and answers one request: by type and bytes, or refuses if there are no bytes. */
    private void answerOneRequest(int expectedTarget, int type, byte[] bytes) throws IOException {
        try (XMessage request = program.await(event -> event.type() == SELECTION_REQUEST)) {
            assertThat(request.i32(20)).isEqualTo(expectedTarget);
            int requestor = request.i32(12);
            int property = request.i32(24);
            if (bytes.length > 0) {
                program.core().setBytes(requestor, property, type, bytes);
            }
            ByteBuffer notify = org.lwjgl.BufferUtils.createByteBuffer(32);
            notify.put(0, (byte) SELECTION_NOTIFY).putInt(8, requestor).putInt(12, request.i32(16));
            notify.putInt(16, expectedTarget).putInt(20, bytes.length > 0 ? property : 0);
            program.core().sendEvent(requestor, notify);
            program.core().sync();
        }
    }

    @Test
    void viewersAreToldWhatAProgramCopies() throws IOException {
        program.core().ownSelection(window, atom("CLIPBOARD"));
        int utf8 = atom("UTF8_STRING");
        answerOneRequest(utf8, utf8, TEXT.getBytes(StandardCharsets.UTF_8));
        await().until(() -> listener.news().equals(List.of("clipboard " + TEXT)));
    }

    @Test
    void programsWithoutUnicodeAreAskedForLatin1() throws IOException {
        program.core().ownSelection(window, atom("CLIPBOARD"));
        answerOneRequest(atom("UTF8_STRING"), 0, new byte[0]);
        answerOneRequest(STRING, STRING, "café".getBytes(StandardCharsets.ISO_8859_1));
        await().until(() -> listener.news().equals(List.of("clipboard café")));
    }

    @Test
    void textInInstalmentsAndTextThatNeverComesDisturbNothing() throws IOException {
        int utf8 = atom("UTF8_STRING");
        program.core().ownSelection(window, atom("CLIPBOARD"));
        answerOneRequest(utf8, atom("INCR"), new byte[] {1, 0, 0, 0});
        program.core().ownSelection(program.core().hiddenWindow(), atom("CLIPBOARD"));
        try (XMessage unanswered = program.await(event -> event.type() == SELECTION_REQUEST)) {
            assertThat(unanswered.i32(20)).isEqualTo(utf8);
        }
        program.core().ownSelection(window, atom("CLIPBOARD"));
        answerOneRequest(utf8, utf8, new byte[] {'o', 'k'});
        await().until(() -> listener.news().equals(List.of("clipboard ok")));
    }
}
