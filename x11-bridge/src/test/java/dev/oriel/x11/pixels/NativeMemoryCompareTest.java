package dev.oriel.x11.pixels;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oriel.framebuffer.MemoryCompare;
import dev.oriel.framebuffer.MemoryCompareContract;
import org.junit.jupiter.api.Test;

final class NativeMemoryCompareTest extends MemoryCompareContract {

    @Override
    protected MemoryCompare compare() {
        return NativeMemoryCompare.orJava();
    }

    @Test
    void isNativeWhereTheTestsRun() {
        assertThat(compare()).isNotSameAs(MemoryCompare.JAVA);
    }
}
