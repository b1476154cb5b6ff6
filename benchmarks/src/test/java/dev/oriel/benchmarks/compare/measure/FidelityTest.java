package dev.oriel.benchmarks.compare.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class FidelityTest {

    private static int[] noise(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return random.ints(64 * 64, 0, 0x1000000).toArray();
    }

    @Test
    void equalPicturesAreExact() {
        assertThat(Fidelity.between(noise(1), noise(1), 64)).isEqualTo(new Fidelity(0, Fidelity.EXACT_PSNR, 1));
    }

    @Test
    void theTopByteHasNoMeaning() {
        int[] marked = noise(1);
        marked[5] |= 0xFF000000;
        assertThat(Fidelity.between(noise(1), marked, 64).isExact()).isTrue();
    }

    @Test
    void findsOneWrongChannel() {
        int[] wrong = noise(1);
        wrong[100] ^= 0x80;

        Fidelity fidelity = Fidelity.between(noise(1), wrong, 64);

        assertThat(fidelity.maxError()).isEqualTo(128);
        assertThat(fidelity.psnr()).isCloseTo(10 * Math.log10(255 * 255 / (128.0 * 128 / (3 * 4096))), within(1e-9));
        assertThat(fidelity.ssim()).isBetween(0.9, 0.99999);
        assertThat(fidelity.isExact()).isFalse();
    }

    @Test
    void strangersHaveNoLikeness() {
        Fidelity fidelity = Fidelity.between(noise(1), noise(2), 64);
        assertThat(fidelity.psnr()).isLessThan(10);
        assertThat(fidelity.ssim()).isLessThan(0.2);
    }

    @Test
    void refusesPicturesOfDifferentSize() {
        assertThatThrownBy(() -> Fidelity.between(new int[64], new int[32], 8))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
