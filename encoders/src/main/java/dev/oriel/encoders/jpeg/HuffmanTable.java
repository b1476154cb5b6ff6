package dev.oriel.encoders.jpeg;

import java.util.Arrays;

/**
 * One Huffman table of a JPEG file, as a DHT segment holds it: how many codes there are of each length, and the symbols in
 * the order of their codes (ITU-T T.81, annex C). Owned by one {@link HuffmanFitter}.
 */
final class HuffmanTable {

    static final int MAX_LENGTH = 16;
    static final int SYMBOLS = 256;

    /** As a DHT segment holds it. */
    static final int MAX_BYTES = MAX_LENGTH + SYMBOLS;

    private final int[] counts = new int[MAX_LENGTH + 1];
    private final int[] symbols = new int[SYMBOLS];
    private int size;

    /** By symbol: length << 16 | code; 0 for one without a code. */
    private final int[] codes = new int[SYMBOLS];

    /**
     * Takes 16 counts and their symbols from a DHT segment.
     *
     * @return where they end, or -1 if they are no table that fits before {@code end}
     */
    int take(byte[] file, int start, int end) {
        if (start + MAX_LENGTH > end) {
            return -1;
        }
        int total = 0;
        for (int length = 1; length <= MAX_LENGTH; length++) {
            counts[length] = file[start + length - 1] & 0xFF;
            total += counts[length];
        }
        int first = start + MAX_LENGTH;
        if (total > SYMBOLS || first + total > end) {
            return -1;
        }
        for (int i = 0; i < total; i++) {
            symbols[i] = file[first + i] & 0xFF;
        }
        size = total;
        return assignCodes() ? first + total : -1;
    }

    /**
     * Takes lengths and symbols that {@link HuffmanLengths} has found.
     *
     * @param codesByLength [1] to [16]
     */
    void take(int[] codesByLength, int[] inOrder, int number) {
        System.arraycopy(codesByLength, 1, counts, 1, MAX_LENGTH);
        System.arraycopy(inOrder, 0, symbols, 0, number);
        size = number;
        if (!assignCodes()) {
            throw new IllegalStateException("Huffman code lengths that leave no code");
        }
    }

    /** Codes of one length follow each other, and twice the next one begins the longer ones (T.81, C.2). */
    private boolean assignCodes() {
        Arrays.fill(codes, 0);
        int code = 0;
        int place = 0;
        for (int length = 1; length <= MAX_LENGTH; length++) {
            for (int i = 0; i < counts[length]; i++) {
                codes[symbols[place++]] = length << 16 | code++;
            }
            if (code > 1 << length) {
                return false;
            }
            code <<= 1;
        }
        return true;
    }

    int size() {
        return size;
    }

    /** In the order of their codes, shorter ones first. */
    int symbol(int place) {
        return symbols[place];
    }

    int code(int symbol) {
        return codes[symbol] & 0xFFFF;
    }

    /** Of a symbol's code; 0 if it has none. */
    int length(int symbol) {
        return codes[symbol] >> 16;
    }

    /** Writes counts and symbols; answers where they end. */
    int write(byte[] file, int start) {
        for (int length = 1; length <= MAX_LENGTH; length++) {
            file[start + length - 1] = (byte) counts[length];
        }
        for (int i = 0; i < size; i++) {
            file[start + MAX_LENGTH + i] = (byte) symbols[i];
        }
        return start + MAX_LENGTH + size;
    }
}
