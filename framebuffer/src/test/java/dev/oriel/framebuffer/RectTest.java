package dev.oriel.framebuffer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class RectTest {

    @Test
    void refusesNegativeSizes() {
        assertThatThrownBy(() -> new Rect(0, 0, -1, 0)).hasMessageContaining("-1x0");
        assertThatThrownBy(() -> new Rect(0, 0, 0, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesCornersThatNoIntCanHold() {
        assertThatThrownBy(() -> new Rect(Integer.MAX_VALUE, 0, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Rect(0, 2, 1, Integer.MAX_VALUE)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new Rect(-5, 0, Integer.MAX_VALUE, 1).right()).isEqualTo(Integer.MAX_VALUE - 5);
    }

    @Test
    void intersectsWhereBothHavePixels() {
        Rect rect = new Rect(10, 10, 10, 10);
        assertThat(rect.intersect(new Rect(15, 5, 10, 10))).isEqualTo(new Rect(15, 10, 5, 5));
        assertThat(rect.intersect(new Rect(20, 10, 5, 5))).isEqualTo(Rect.EMPTY);
        assertThat(rect.intersects(new Rect(19, 19, 1, 1))).isTrue();
        assertThat(rect.intersects(new Rect(20, 19, 1, 1))).isFalse();
        assertThat(rect.intersects(new Rect(12, 12, 0, 5))).isFalse();
    }

    @Test
    void containsWhatLiesInside() {
        Rect rect = new Rect(0, 0, 10, 10);
        assertThat(rect.contains(rect)).isTrue();
        assertThat(rect.contains(new Rect(9, 9, 1, 1))).isTrue();
        assertThat(rect.contains(new Rect(9, 9, 2, 1))).isFalse();
        assertThat(rect.contains(new Rect(-1, 0, 2, 1))).isFalse();
    }

    @Test
    void translateKeepsTheSize() {
        assertThat(new Rect(1, 2, 3, 4).translate(10, -10)).isEqualTo(new Rect(11, -8, 3, 4));
        assertThatThrownBy(() -> new Rect(5, 0, 1, 1).translate(Integer.MAX_VALUE, 0))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void countsPixelsBeyondTheIntRange() {
        assertThat(new Rect(0, 0, 65536, 65536).area()).isEqualTo(1L << 32);
        assertThat(new Rect(3, 3, 0, 5).isEmpty()).isTrue();
        assertThat(new Rect(3, 3, 1, 1).isEmpty()).isFalse();
    }

    @Test
    void unitesWithWhatIsNotEmpty() {
        Rect a = new Rect(10, 20, 5, 5);
        assertThat(a.union(new Rect(0, 30, 2, 10))).isEqualTo(new Rect(0, 20, 15, 20));
        assertThat(a.union(Rect.EMPTY)).isEqualTo(a);
        assertThat(Rect.EMPTY.union(a)).isEqualTo(a);
    }
}
