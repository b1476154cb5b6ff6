package dev.oriel.encoders.jpeg;

/** Writes the words of a {@link ScanReader} with other codes (ITU-T T.81, F.1.2). Owned by one {@link HuffmanFitter}. */
final class ScanWriter {

    private static final int END_OF_IMAGE = 0xFFD9;

    /** Of the rest of the last byte, which ends in ones. */
    private static final int MAX_REST_BITS = 7;

    /** By table << 8 | symbol: length << 16 | code. */
    private final int[] codes = new int[JpegHeader.TABLES * HuffmanTable.SYMBOLS];

    /** Sets the codes of one of the {@link JpegHeader#TABLES}. */
    void use(int number, HuffmanTable table) {
        for (int place = 0; place < table.size(); place++) {
            int symbol = table.symbol(place);
            codes[number << 8 | symbol] = table.length(symbol) << 16 | table.code(symbol);
        }
    }

    /**
     * Writes scan and end of file, unless they become too long.
     *
     * @param start where the scan begins
     * @param end where it must have ended; the array is at least 16 bytes longer
     * @return where it ended, or {@code end} if it would not have
     */
    int write(int[] words, int number, byte[] file, int start, int end) {
        int written = start;
        long bits = 0;
        int count = 0;
        for (int i = 0; i < number; i++) {
            int word = words[i];
            int code = codes[word >>> 16];
            int size = word >>> 16 & 15;
            bits = bits << ((code >> 16) + size) | ((code & 0xFFFFL) << size | (word & 0xFFFF));
            count += (code >> 16) + size;
            if (count >= Integer.SIZE) {
                if (written + 2 * Long.BYTES > end) {
                    return end;
                }
                written = putBytes(bits, count, file, written);
                count %= 8;
            }
        }
        bits = bits << MAX_REST_BITS | ((1 << MAX_REST_BITS) - 1);
        written = putBytes(bits, count + MAX_REST_BITS, file, written);
        if (written + 2 >= end) {
            return end;
        }
        file[written] = (byte) (END_OF_IMAGE >> 8);
        file[written + 1] = (byte) END_OF_IMAGE;
        return written + 2;
    }

    /** Puts what is whole bytes; answers where they end. A byte of ones is followed by zeros, or it would begin a marker. */
    private static int putBytes(long bits, int count, byte[] file, int start) {
        int at = start;
        for (int rest = count - 8; rest >= 0; rest -= 8) {
            byte whole = (byte) (bits >> rest);
            file[at++] = whole;
            if (whole == (byte) 0xFF) {
                file[at++] = 0;
            }
        }
        return at;
    }
}
