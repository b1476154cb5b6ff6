package dev.oriel.encoders.jpeg;

import java.util.Arrays;

/**
 * Finds the shortest Huffman code for symbols that occur so often, with no code over 16 bits and none of ones alone (ITU-T
 * T.81, K.2). The lengths are computed in place (Moffat and Katajainen, "In-Place Calculation of Minimum-Redundancy Codes",
 * 1995). Owned by one {@link HuffmanFitter}.
 */
final class HuffmanLengths {

    /** A sum of Fibonacci numbers of more bits than that is more symbols than a file can hold. */
    private static final int MAX_DEPTH = 64;

    /** Stands for the code of ones alone, which is kept free; it is rarer than any symbol. */
    private static final int RESERVED = HuffmanTable.SYMBOLS;

    /** Of a number that stands for a symbol. */
    private static final int BITS = 9;

    private static final int LAST = (1 << BITS) - 1;

    /** Occurrences << BITS | LAST - symbol, the rarest first: of equals the smaller symbol comes later, and gets no longer code. */
    private final long[] order = new long[HuffmanTable.SYMBOLS + 1];

    private final int[] weights = new int[HuffmanTable.SYMBOLS + 1];
    private final int[] counts = new int[MAX_DEPTH + 1];
    private final int[] symbols = new int[HuffmanTable.SYMBOLS];

    /**
     * Fills the table.
     *
     * @param occurrences of symbol 0 and of all others behind it, from {@code first} on; at least one is not 0
     */
    void find(int[] occurrences, int first, HuffmanTable table) {
        order[0] = LAST - RESERVED;
        int number = 1;
        for (int symbol = 0; symbol < HuffmanTable.SYMBOLS; symbol++) {
            if (occurrences[first + symbol] > 0) {
                order[number++] = (long) occurrences[first + symbol] << BITS | (LAST - symbol);
            }
        }
        Arrays.sort(order, 0, number);
        for (int i = 0; i < number; i++) {
            weights[i] = (int) Math.max(1, order[i] >> BITS);
        }
        countLengths(number);
        limitLengths();
        int longest = HuffmanTable.MAX_LENGTH;
        while (counts[longest] == 0) {
            longest--;
        }
        counts[longest]--; // the reserved one's
        for (int i = 1; i < number; i++) {
            symbols[i - 1] = LAST - (int) (order[number - i] & LAST);
        }
        table.take(counts, symbols, number - 1);
    }

    private void countLengths(int number) {
        join(number);
        weights[number - 2] = 0;
        for (int i = number - 3; i >= 0; i--) {
            weights[i] = weights[weights[i]] + 1;
        }
        Arrays.fill(counts, 0);
        int inner = number - 2;
        int open = 1;
        for (int depth = 0; open > 0; depth++) {
            int split = 0;
            while (inner >= 0 && weights[inner] == depth) {
                split++;
                inner--;
            }
            counts[depth] = open - split;
            open = 2 * split;
        }
    }

    /** Joins the two lightest again and again; leaves with each node but the root the number of its parent. */
    private void join(int number) {
        int node = 0;
        int leaf = 0;
        for (int next = 0; next < number - 1; next++) {
            int weight = 0;
            for (int half = 0; half < 2; half++) {
                boolean isNodeLighter = leaf >= number || (node < next && weights[node] < weights[leaf]);
                if (isNodeLighter) {
                    weight += weights[node];
                    weights[node++] = next;
                } else {
                    weight += weights[leaf++];
                }
            }
            weights[next] = weight;
        }
    }

    /** Two codes that are too long make room for each other where a shorter one is split (T.81, figure K.3). */
    private void limitLengths() {
        for (int length = MAX_DEPTH; length > HuffmanTable.MAX_LENGTH; length--) {
            while (counts[length] > 0) {
                int shorter = length - 2;
                while (counts[shorter] == 0) {
                    shorter--;
                }
                counts[length] -= 2;
                counts[length - 1]++;
                counts[shorter + 1] += 2;
                counts[shorter]--;
            }
        }
    }
}
