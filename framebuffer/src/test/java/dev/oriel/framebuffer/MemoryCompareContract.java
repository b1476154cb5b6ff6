package dev.oriel.framebuffer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What every comparison keeps to. */
public abstract class MemoryCompareContract {

    private static final int SIZE = 40_000;

    private final ByteBuffer first = ByteBuffer.allocateDirect(SIZE);
    private final ByteBuffer second = ByteBuffer.allocateDirect(SIZE + 8);

    protected abstract MemoryCompare compare();

    @Test
    void findsEveryDifferenceInsideThePieceAndNoneOutside() {
        Random random = Seed.random(getClass().getSimpleName());
        MemoryCompare.Comparison comparison = compare().of(first, second);
        for (int round = 0; round < 300; round++) {
            int at = random.nextInt(SIZE);
            int bytes = random.nextInt(SIZE - at) + 1;
            int different = random.nextInt(SIZE);
            second.put(different + 8, (byte) 1);
            assertThat(comparison.isEqual(at, at + 8, bytes))
                    .as("%d bytes from %d, different at %d", bytes, at, different)
                    .isEqualTo(different < at || different >= at + bytes);
            second.put(different + 8, (byte) 0);
        }
    }

    @Test
    void nothingEqualsNothing() {
        assertThat(compare().of(first, second).isEqual(SIZE, 0, 0)).isTrue();
    }

    @Test
    void readsReadOnlyMemoryWhateverItsPosition() {
        ByteBuffer moved = first.asReadOnlyBuffer().position(7).limit(9);
        assertThat(compare().of(moved, second.position(3)).isEqual(0, 0, SIZE)).isTrue();
        first.put(0, (byte) 1);
        assertThat(compare().of(moved, second).isEqual(0, 0, SIZE)).isFalse();
    }

    @Test
    void refusesWhatIsNotWhollyInside() {
        MemoryCompare.Comparison comparison = compare().of(first, second);
        assertThatThrownBy(() -> comparison.isEqual(1, 0, SIZE)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> comparison.isEqual(0, 9, SIZE)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> comparison.isEqual(-1, 0, 1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> comparison.isEqual(0, 0, -1)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
