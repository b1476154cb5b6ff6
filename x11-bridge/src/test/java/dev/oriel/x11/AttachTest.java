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
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

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
    void aWrongCookieIsRefused() throws IOException {
        try (TestDisplay display = TestDisplay.start(64, 64)) {
            String name = display.xvfb().address().name();
            for (DisplayAddress intruder :
                    List.of(DisplayAddress.named(name), new DisplayAddress(name, MagicCookie.random()))) {
                assertThatThrownBy(() -> X11Desktop.attach(intruder)).isInstanceOf(ConnectionLostException.class);
            }
        }
    }
}
