package dev.oriel.encoders.jpeg;

import java.util.Arrays;

/**
 * Finds the symbols of a {@link HuffmanTable} in a scan: nearly all by one look at the next bits. Owned by one
 * {@link JpegHeader}.
 *
 * <p>What it finds is an int, or 0 if no code begins like this:
 *
 * <pre>
 *   bits 0 to 9      table << 8 | symbol
 *   bits 10 to 15    the bits of the code and of what follows it
 *   bits 16 to 23    the places of a block that the symbol is about
 * </pre>
 */
final class HuffmanLooks {

    /** Codes up to this length are found by one look. */
    static final int LOOK_BITS = 10;

    static final int LOOK_MASK = (1 << LOOK_BITS) - 1;
    static final int SYMBOL_MASK = JpegHeader.TABLES * HuffmanTable.SYMBOLS - 1;
    static final int BITS_SHIFT = 10;
    static final int BITS_MASK = 63;
    static final int PLACES_SHIFT = 16;

    /** More places than a block has: it ends, whatever is still to come. */
    static final int END_OF_BLOCK = 128;

    private static final int ZEROS_OF_A_RUN = 15;

    /** By the next bits; 0 also if the code is longer. */
    private final int[] looks = new int[1 << LOOK_BITS];

    /** What is found for the longer ones, in their order, and the 16 bits that the first code behind each begins with. */
    private final int[] longer = new int[HuffmanTable.SYMBOLS];

    private final int[] ends = new int[HuffmanTable.SYMBOLS];
    private int longerCount;

    /** The 16 bits that the first longer code begins with: what lies below is a shorter one of no sense. */
    private int longerStart;

    /**
     * The symbols of a table for DC are sizes of one coefficient, those of one for AC a run of zeros and the size of the
     * coefficient behind it (T.81, F.1.2).
     *
     * @param number one of {@link JpegHeader#TABLES}
     */
    void use(HuffmanTable table, int number) {
        Arrays.fill(looks, 0);
        longerCount = 0;
        for (int place = 0; place < table.size(); place++) {
            int symbol = table.symbol(place);
            int code = table.code(symbol);
            int length = table.length(symbol);
            int found = found(number, symbol, length);
            if (length <= LOOK_BITS) {
                Arrays.fill(looks, code << (LOOK_BITS - length), (code + 1) << (LOOK_BITS - length), found);
            } else {
                if (longerCount == 0) {
                    longerStart = code << (HuffmanTable.MAX_LENGTH - length);
                }
                longer[longerCount] = found;
                ends[longerCount++] = (code + 1) << (HuffmanTable.MAX_LENGTH - length);
            }
        }
    }

    private static int found(int number, int symbol, int length) {
        int size = symbol & 15;
        int run = symbol >> 4;
        boolean isDc = number < JpegHeader.AC;
        if (isDc && run > 0) {
            return 0;
        }
        boolean isEndOfBlock = !isDc && size == 0 && run != ZEROS_OF_A_RUN;
        int places = isEndOfBlock ? END_OF_BLOCK : run + 1;
        return places << PLACES_SHIFT | (length + size) << BITS_SHIFT | number << 8 | symbol;
    }

    /** Of all codes of up to {@value #LOOK_BITS} bits, by the next {@value #LOOK_BITS} bits; others have 0. Stays this object's own. */
    int[] looks() {
        return looks;
    }

    /** @param next the next 16 bits, whose first {@value #LOOK_BITS} are no code that makes sense */
    int findLonger(int next) {
        for (int i = 0; i < longerCount && next >= longerStart; i++) {
            if (next < ends[i]) {
                return longer[i];
            }
        }
        return 0;
    }
}
