package dev.oriel.framebuffer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;

final class PixelsTest {

    @Test
    void readsThePixelAtOffsetAndStride() {
        ByteBuffer memory = memory(100);
        memory.putInt(12 + 2 * 20 + 3 * 4, 0xff123456);
        Pixels pixels = new Pixels(memory, 12, 4, 3, 20);
        assertThat(pixels.pixel(3, 2)).isEqualTo(0xff123456);
        assertThat(memory.get(pixels.index(3, 2))).as("blue lies first").isEqualTo((byte) 0x56);
        assertThat(pixels.bounds()).isEqualTo(new Rect(0, 0, 4, 3));
    }

    @Test
    void staysReadableWhateverTheGiverDoesToPositionAndLimit() {
        ByteBuffer memory = memory(64).putInt(60, 7).position(8).limit(16);
        Pixels pixels = new Pixels(memory, 0, 4, 4, 16);
        memory.position(16);
        assertThat(pixels.pixel(3, 3)).isEqualTo(7);
    }

    @Test
    void cannotBeWritten() {
        assertThat(new Pixels(memory(64), 0, 4, 4, 16).buffer().isReadOnly()).isTrue();
    }

    @Test
    void refusesHeapMemoryAndBigEndianOrder() {
        assertThatThrownBy(() -> new Pixels(ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN), 0, 4, 4, 16))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Pixels(ByteBuffer.allocateDirect(64), 0, 4, 4, 16))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesPicturesThatDoNotFitTheMemory() {
        assertThat(new Pixels(memory(60), 0, 3, 4, 16).pixel(2, 3))
                .as("the last row needs no padding")
                .isZero();
        assertThatThrownBy(() -> new Pixels(memory(59), 0, 3, 4, 16)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> new Pixels(memory(60), 4, 3, 4, 16)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> new Pixels(memory(60), -4, 3, 3, 16)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> new Pixels(memory(60), 0, 3, Integer.MAX_VALUE, 16))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> new Pixels(memory(60), 0, 4, 3, 15)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Pixels(memory(60), 0, -1, 3, 16)).isInstanceOf(IllegalArgumentException.class);
    }

    private static ByteBuffer memory(int bytes) {
        return ByteBuffer.allocateDirect(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
