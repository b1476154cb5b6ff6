package dev.oriel.x11;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.oriel.framebuffer.Pixels;
import dev.oriel.framebuffer.Rect;
import dev.oriel.x11.xcb.ConnectionLostException;
import dev.oriel.x11.xcb.DisplayAddress;
import dev.oriel.x11.xcb.MagicCookie;
import dev.oriel.x11.xcb.TestClient;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An X server that somebody else started. */
final class AttachTest {

    @Test
    void showsAndFollowsAnyServer() throws Exception {
        try (TestDisplay display = TestDisplay.start(320, 200);
                X11Desktop desktop = X11Desktop.attach(display.xvfb().address());
                TestClient client = display.client()) {
            RecordingListener listener = new RecordingListener();
            desktop.start(listener);
            await().until(() -> listener.sawDamage(new Rect(0, 0, 320, 200)));
            client.fill(100, 100, 20, 20, 0x654321);
            await().until(() -> listener.sawDamage(new Rect(100, 100, 20, 20)));
            AtomicReference<Pixels> shown = new AtomicReference<>();
            Thread frame = new Thread(() -> {
                try {
                    shown.set(desktop.pixels().read(new Rect(64, 64, 64, 64)));
                } catch (IOException failed) {
                    throw new java.io.UncheckedIOException(failed);
                }
            });
            frame.start();
            frame.join(TimeUnit.SECONDS.toMillis(10));
            assertThat(shown.get().pixel(110, 110) & 0xFFFFFF).isEqualTo(0x654321);

            desktop.resize(200, 150).toCompletableFuture().get(20, TimeUnit.SECONDS);
            assertThat(listener.news()).containsExactly("resized 200x150");
        }
    }

    @Test
    void aDisplayThatIsNotThereIsRefusedWithItsName() {
        assertThatThrownBy(() -> X11Desktop.attach(DisplayAddress.named(":4999")))
                .isInstanceOf(ConnectionLostException.class)
                .hasMessageContaining(":4999");
    }

    @Test
    void programsOfTheSameUserNeedNoCookie() throws IOException {
        try (TestDisplay display = TestDisplay.start(64, 64);
                X11Desktop guest = X11Desktop.attach(
                        DisplayAddress.named(display.xvfb().address().name()))) {
            assertThat(guest.reportsDamage()).isTrue();
        }
    }

    @Test
    void aWrongCookieIsRefused(@TempDir Path directory) throws Exception {
        Path authority = directory.resolve("authority");
        Files.write(authority, anyDisplaysCookie(new byte[16]));
        Process xvfb = new ProcessBuilder(
                        "Xvfb",
                        "-displayfd",
                        "1",
                        "-screen",
                        "0",
                        "64x64x24",
                        "-nolisten",
                        "tcp",
                        "-auth",
                        "" + authority)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader output = xvfb.inputReader(StandardCharsets.US_ASCII)) {
            String name = ":" + output.readLine();
            for (DisplayAddress intruder :
                    List.of(DisplayAddress.named(name), new DisplayAddress(name, MagicCookie.random()))) {
                assertThatThrownBy(() -> X11Desktop.attach(intruder)).isInstanceOf(ConnectionLostException.class);
            }
        } finally {
            xvfb.destroy();
            assertThat(xvfb.waitFor(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    /** One entry of an authority file: family "wild", no address, no number, the protocol's name, the cookie. */
    private static byte[] anyDisplaysCookie(byte[] cookie) {
        byte[] protocol = "MIT-MAGIC-COOKIE-1".getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(10 + protocol.length + cookie.length)
                .putShort((short) 0xFFFF)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) protocol.length)
                .put(protocol)
                .putShort((short) cookie.length)
                .put(cookie)
                .array();
    }
}
