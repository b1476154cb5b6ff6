package dev.oriel.framebuffer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class FramebufferTest {

    @Test
    void startsBlackWithAlignedRows() {
        Framebuffer screen = new Framebuffer(17, 3);
        assertThat(screen.pixels().strideBytes()).isEqualTo(128);
        assertThat(screen.pixels().buffer().alignmentOffset(0, 64)).isZero();
        assertThat(screen.pixels().pixel(16, 2)).isZero();
    }

    @Test
    void refusesSizesThatNoScreenHas() {
        assertThatThrownBy(() -> new Framebuffer(0, 1)).hasMessageContaining("0x1");
        assertThatThrownBy(() -> new Framebuffer(1, 32768)).hasMessageContaining("1x32768");
        assertThatThrownBy(() -> new Framebuffer(32767, 32767)).hasMessageContaining("beyond 2 GiB");
    }

    @Test
    void fillsTheVisiblePartOfARectangle() {
        Framebuffer screen = new Framebuffer(5, 4);
        screen.fill(new Rect(3, -1, 10, 3), 0x102030);
        screen.fill(new Rect(7, 7, 2, 2), 0xffffff);
        assertThat(rows(screen))
                .containsExactly("0 0 0 102030 102030", "0 0 0 102030 102030", "0 0 0 0 0", "0 0 0 0 0");
    }

    @Test
    void writesTheVisiblePartOfAScan() {
        Framebuffer screen = new Framebuffer(4, 3);
        int[] scan = {9, 1, 2, 3, 9, 4, 5, 6, 9};
        screen.write(new Rect(-1, 1, 3, 2), scan, 1, 4);
        screen.write(new Rect(3, 2, 3, 2), scan, 1, 4);
        assertThat(rows(screen)).containsExactly("0 0 0 0", "2 3 0 0", "5 6 0 1");
    }

    @Test
    void refusesScansThatAreTooShort() {
        Framebuffer screen = new Framebuffer(4, 3);
        Rect rect = new Rect(0, 0, 3, 2);
        assertThatThrownBy(() -> screen.write(rect, new int[6], 1, 3)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> screen.write(rect, new int[6], -1, 3)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> screen.write(rect, new int[6], 0, Integer.MAX_VALUE))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> screen.write(rect, new int[6], 0, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void copiesWhatBothPicturesHave() {
        Framebuffer source = new Framebuffer(40, 2);
        source.fill(new Rect(0, 0, 40, 2), 0xab);
        Framebuffer target = new Framebuffer(3, 5);
        target.copy(source.pixels(), new Rect(1, 1, 100, 100));
        assertThat(rows(target)).containsExactly("0 0 0", "0 ab ab", "0 0 0", "0 0 0", "0 0 0");
    }

    private static String[] rows(Framebuffer screen) {
        String[] rows = new String[screen.height()];
        for (int y = 0; y < rows.length; y++) {
            String[] row = new String[screen.width()];
            for (int x = 0; x < row.length; x++) {
                row[x] = Integer.toHexString(screen.pixels().pixel(x, y));
            }
            rows[y] = String.join(" ", Arrays.asList(row));
        }
        return rows;
    }
}
