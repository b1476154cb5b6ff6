package dev.oriel.rfb.update;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oriel.framebuffer.Rect;
import dev.oriel.framebuffer.Region;
import org.junit.jupiter.api.Test;

final class EchoTest {

    private static final long MILLI = 1_000_000;
    private static final long START = 5_000 * MILLI;
    private static final Region SMALL = new Region(new Rect(64, 0, 128, 64));
    private static final Region LARGE = new Region(new Rect(0, 0, 1280, 64));

    private final Echo echo = new Echo();
    private final Region all = new Region(LARGE.bounds());
    private final Region looked = new Region();

    @Test
    void isWhatIsDrawnSoonAfterInput() {
        echo.drawn(SMALL, START);
        assertThat(echo.isDrawn()).isFalse();
        echo.input(START);
        echo.drawn(SMALL, START + Echo.EXPECTED_NANOS + 1);
        assertThat(echo.isDrawn()).isFalse();
        echo.drawn(SMALL, START + Echo.EXPECTED_NANOS);
        assertThat(echo.isDrawn()).isTrue();
    }

    @Test
    void isNothingLarge() {
        echo.input(START);
        echo.drawn(LARGE, START);
        assertThat(echo.isDrawn()).isFalse();
    }

    @Test
    void isLookedAtAlone() {
        echo.input(START);
        echo.drawn(SMALL, START);
        echo.look(all, looked, START);
        assertThat(looked.sameAs(SMALL)).isTrue();
        assertThat(all.intersects(SMALL.bounds())).isFalse();
        assertThat(all.area()).isEqualTo(LARGE.area() - SMALL.area());
        assertThat(echo.isDrawn()).isFalse();
    }

    @Test
    void aFloodOfInputIsNoFloodOfEchoes() {
        int echoes = 0;
        for (long now = START; now < START + 1_000 * MILLI; now += MILLI / 2) {
            echo.input(now);
            echo.drawn(SMALL, now);
            if (echo.isDrawn()) {
                echo.look(all, looked, now);
                echoes++;
            }
        }
        assertThat(echoes).isEqualTo(100);
    }
}
