package dev.oriel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.oriel.framebuffer.Pixels;
import dev.oriel.framebuffer.Rect;
import dev.oriel.framebuffer.desktop.Desktop;
import dev.oriel.framebuffer.desktop.ResizeOutcome;
import java.awt.Color;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class VirtualFramebufferTest {

    private static final Rect ALL = new Rect(0, 0, 64, 48);
    private static final int RGB = 0xffffff;

    private final VirtualFramebuffer screen = VirtualFramebuffer.of("Test", 64, 48);
    private final Desktop desktop = screen.claim();

    @AfterEach
    void close() {
        screen.close();
    }

    private int seen(int x, int y) throws IOException {
        Pixels frame = desktop.pixels().read(ALL);
        return frame.pixel(x, y) & RGB;
    }

    @Test
    void showsNothingBeforeTheCommit() throws IOException {
        screen.fill(ALL, 0x123456);
        assertThat(seen(5, 5)).isZero();
        screen.commit();
        assertThat(seen(5, 5)).isEqualTo(0x123456);
        assertThat(seen(63, 47)).isEqualTo(0x123456);
    }

    @Test
    void writesABlockOfInts() throws IOException {
        int[] pixels = {9, 1, 2, 9, 9, 3, 4, 9};
        screen.write(new Rect(10, 20, 2, 2), pixels, 1, 4);
        screen.commit();
        assertThat(new int[] {seen(10, 20), seen(11, 20), seen(10, 21), seen(11, 21), seen(12, 20)})
                .containsExactly(1, 2, 3, 4, 0);
    }

    @Test
    void writesABlockOfBytesFromThePositionOn() throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(40);
        bytes.position(4);
        bytes.put(4, new byte[] {0x33, 0x22, 0x11, 0, 0x66, 0x55, 0x44, 0});
        screen.write(new Rect(0, 0, 2, 1), bytes, 8);
        screen.commit();
        assertThat(seen(0, 0)).isEqualTo(0x112233);
        assertThat(seen(1, 0)).isEqualTo(0x445566);
        assertThat(bytes.position()).isEqualTo(4);
    }

    @Test
    void isDrawnByMapping() throws IOException {
        Mapping mapping = screen.map();
        mapping.xrgb()[3 * mapping.width() + 7] = 0xabcdef;
        screen.changed(new Rect(7, 3, 1, 1));
        screen.commit();
        assertThat(seen(7, 3)).isEqualTo(0xabcdef);
    }

    @Test
    void paintsByJava2DOnWhatWasDrawnBefore() throws IOException {
        screen.fill(ALL, 0x101010);
        screen.paint(graphics -> {
            graphics.setColor(Color.RED);
            graphics.fillRect(0, 0, 10, 10);
        });
        assertThat(seen(9, 9)).isEqualTo(0xff0000);
        assertThat(seen(10, 10)).isEqualTo(0x101010);
    }

    @Test
    void clipsAPainterToItsArea() throws IOException {
        screen.paint(new Rect(8, 8, 4, 4), graphics -> {
            graphics.setColor(Color.GREEN);
            graphics.fillRect(0, 0, 64, 48);
        });
        assertThat(seen(8, 8)).isEqualTo(0x00ff00);
        assertThat(seen(7, 8)).isZero();
        assertThat(seen(12, 12)).isZero();
    }

    @Test
    void takesANewMappingAfterAResize() throws IOException {
        Mapping old = screen.map();
        screen.fill(ALL, 0x000005);
        screen.resize(80, 40);
        assertThat(screen.width()).isEqualTo(80);
        assertThat(screen.map().xrgb()).isNotSameAs(old.xrgb()).contains(5);
        screen.paint(graphics -> {
            graphics.setColor(Color.BLUE);
            graphics.fillRect(70, 30, 10, 10);
        });
        assertThat(seen(79, 39)).isEqualTo(0x0000ff);
    }

    @Test
    void letsViewersChangeTheSizeOnlyIfTheProgramDoes() {
        assertThat(desktop.resize(32, 32).toCompletableFuture().join()).isEqualTo(ResizeOutcome.PROHIBITED);
        try (VirtualFramebuffer free = VirtualFramebuffer.resizable("Free", 64, 48, 100, 100)) {
            assertThat(free.claim().resize(90, 32).toCompletableFuture().join()).isEqualTo(ResizeOutcome.DONE);
            assertThat(free.width()).isEqualTo(90);
            free.fill(new Rect(0, 0, 100, 100), 1); // the program has not heard of it yet
        }
    }

    @Test
    void saysWhatIsWrongWithARectangle() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> screen.fill(new Rect(60, 0, 5, 5), 0))
                .withMessageContaining("5x5 at 60,0")
                .withMessageContaining("64x48")
                .withMessageContaining("cut it");
        assertThatIllegalArgumentException().isThrownBy(() -> screen.changed(new Rect(-1, 0, 5, 5)));
        assertThatIllegalArgumentException().isThrownBy(() -> screen.paint(new Rect(0, 0, 65, 1), graphics -> {}));
    }

    @Test
    void saysWhatIsWrongWithABlock() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> screen.write(new Rect(0, 0, 4, 4), new int[15]))
                .withMessageContaining("needs 16 pixels")
                .withMessageContaining("15");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> screen.write(new Rect(0, 0, 4, 4), new int[99], 0, 3))
                .withMessageContaining("too narrow");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> screen.write(new Rect(0, 0, 1, 1), ByteBuffer.allocate(4), 5))
                .withMessageContaining("multiple of four");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> screen.write(new Rect(0, 0, 2, 1), ByteBuffer.allocate(7), 8));
        assertThatIllegalArgumentException().isThrownBy(() -> VirtualFramebuffer.of("Huge", 40_000, 10));
    }

    @Test
    void refusesNull() {
        assertThatNullPointerException().isThrownBy(() -> VirtualFramebuffer.of(null, 1, 1));
        assertThatNullPointerException().isThrownBy(() -> screen.fill(null, 0));
        assertThatNullPointerException().isThrownBy(() -> screen.onInput(null));
        assertThatNullPointerException().isThrownBy(() -> screen.copy(null));
    }

    @Test
    void saysSoWhenItIsClosed() {
        screen.close();
        screen.close();
        assertThat(screen.isClosed()).isTrue();
        assertThatIllegalStateException()
                .isThrownBy(() -> screen.fill(ALL, 0))
                .withMessageContaining("'Test' is closed")
                .withMessageContaining("make a new one");
        assertThatIllegalStateException().isThrownBy(screen::commit);
        assertThatIllegalStateException().isThrownBy(() -> screen.paint(graphics -> {}));
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> seen(0, 0));
    }

    @Test
    void belongsToOneServer() {
        assertThatIllegalStateException()
                .isThrownBy(screen::claim)
                .withMessageContaining("shown already")
                .withMessageContaining("make another one");
        screen.release();
        assertThat(screen.claim()).isEqualTo(desktop);
    }

    @Test
    void survivesAPainterThatThrows() throws IOException {
        assertThatIllegalStateException()
                .isThrownBy(() -> screen.paint(graphics -> {
                    throw new IllegalStateException("of the painter");
                }));
        screen.paint(graphics -> graphics.fillRect(0, 0, 64, 48));
        assertThat(seen(0, 0)).isEqualTo(0xffffff);
    }
}
