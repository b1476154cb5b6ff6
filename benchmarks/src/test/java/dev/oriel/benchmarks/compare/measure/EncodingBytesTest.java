package dev.oriel.benchmarks.compare.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class EncodingBytesTest {

    @Test
    void countsWhatCameInTheWindow() {
        List<EncodingBytes> all = List.of(
                new EncodingBytes(10, Map.of(7, 100L)),
                new EncodingBytes(20, Map.of(7, 150L, 1, 16L)),
                new EncodingBytes(30, Map.of(7, 150L, 1, 32L)),
                new EncodingBytes(40, Map.of(7, 999L, 1, 32L)));

        assertThat(EncodingBytes.within(all, 10, 30)).containsOnly(Map.entry("Tight", 50L), Map.entry("CopyRect", 32L));
        assertThat(EncodingBytes.within(all, 20, 30)).containsOnly(Map.entry("CopyRect", 16L));
        assertThat(EncodingBytes.within(List.of(), 20, 30)).isEmpty();
    }

    @Test
    void anUnknownEncodingHasItsNumber() {
        assertThat(EncodingBytes.within(List.of(new EncodingBytes(1, Map.of(4711, 5L))), 0, 1))
                .containsOnlyKeys("encoding 4711");
    }
}
