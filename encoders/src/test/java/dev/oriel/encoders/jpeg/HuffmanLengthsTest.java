package dev.oriel.encoders.jpeg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class HuffmanLengthsTest {

    private final HuffmanLengths lengths = new HuffmanLengths();
    private final HuffmanTable table = new HuffmanTable();
    private final int[] occurrences = new int[HuffmanTable.SYMBOLS];

    @Test
    void givesTheOnlySymbolOneBit() {
        occurrences[200] = 5;
        lengths.find(occurrences, 0, table);
        assertThat(table.length(200)).isEqualTo(1);
        assertThat(table.code(200)).isZero();
    }

    /** Fibonacci numbers make the deepest tree: no code may have more than 16 bits, nor consist of ones. */
    @Test
    void keepsCodesWithinSixteenBits() {
        occurrences[0] = 1;
        occurrences[1] = 1;
        for (int i = 2; i < 25; i++) {
            occurrences[i] = occurrences[i - 1] + occurrences[i - 2];
        }
        lengths.find(occurrences, 0, table);
        assertIsCode();
    }

    @Test
    void givesCommonSymbolsShortCodes() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            int used = 1 + random.nextInt(HuffmanTable.SYMBOLS);
            for (int i = 0; i < occurrences.length; i++) {
                occurrences[i] = i < used ? 1 + random.nextInt(1 << random.nextInt(14)) : 0;
            }
            lengths.find(occurrences, 0, table);
            assertIsCode();
            for (int i = 1; i < used; i++) {
                if (occurrences[i] < occurrences[i - 1]) {
                    assertThat(table.length(i))
                            .as("symbol %d of seed %d", i, seed)
                            .isGreaterThanOrEqualTo(table.length(i - 1));
                }
            }
        }
    }

    /** No code begins with another one, and that of ones alone is free (Kraft's sum stays below 1). */
    private void assertIsCode() {
        long space = 0;
        for (int symbol = 0; symbol < HuffmanTable.SYMBOLS; symbol++) {
            int length = table.length(symbol);
            assertThat(length == 0).isEqualTo(occurrences[symbol] == 0);
            if (length > 0) {
                assertThat(length).isBetween(1, HuffmanTable.MAX_LENGTH);
                assertThat(table.code(symbol)).isLessThan((1 << length) - 1);
                space += 1L << (HuffmanTable.MAX_LENGTH - length);
            }
        }
        assertThat(space).isLessThan(1L << HuffmanTable.MAX_LENGTH);
    }
}
