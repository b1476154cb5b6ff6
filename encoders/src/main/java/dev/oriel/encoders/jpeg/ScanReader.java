package dev.oriel.encoders.jpeg;

import java.util.Arrays;

/**
 * Takes the scan of a JPEG file apart into words, each a symbol and the bits that follow its code, and counts the symbols
 * (ITU-T T.81, F.1.2). Owned by one {@link HuffmanFitter}.
 */
final class ScanReader {

    private static final int BLOCK = 64;

    /** Table << 24 | symbol << 16 | the bits that follow its code. */
    private final int[] words;

    private int wordCount;

    /** By table << 8 | symbol. */
    private final int[] occurrences = new int[JpegHeader.TABLES * HuffmanTable.SYMBOLS];

    /** The scan without what is stuffed into it, 32 bits each, and room for a block behind its end. */
    private final int[] scan;

    private int scanBits;

    /** Those of the scan that are read next, the last one lowest; how many; and which of the scan comes behind them. */
    private long bits;

    private int count;
    private int next;

    ScanReader(int maxBytes) {
        words = new int[8 * maxBytes + BLOCK];
        scan = new int[maxBytes / Integer.BYTES + BLOCK];
    }

    /** False if the bits do not make the blocks that the header promises. */
    boolean read(byte[] file, int length, JpegHeader header) {
        unstuff(file, header.scan(), length);
        bits = 0;
        count = 0;
        next = 0;
        wordCount = 0;
        Arrays.fill(occurrences, 0);
        int units = header.units();
        for (int unit = 0; unit < units; unit++) {
            for (int i = 0; i < header.components(); i++) {
                if (!areBlocksRead(
                        header.blocks(i), header.looks(header.dcTable(i)), header.looks(header.acTable(i)))) {
                    return false;
                }
            }
        }
        return units > 0;
    }

    private boolean areBlocksRead(int blocks, HuffmanLooks dc, HuffmanLooks ac) {
        for (int block = 0; block < blocks; block++) {
            if (!isBlockRead(dc, ac)) {
                return false;
            }
        }
        return true;
    }

    /** A byte of ones is followed by zeros that say nothing, or it begins a marker, and the scan has ended. */
    private void unstuff(byte[] file, int start, int end) {
        int held = 0;
        int number = 0;
        for (int at = start; at < end; at++) {
            byte value = file[at];
            if (value == (byte) 0xFF) {
                at++;
                if (at == end || file[at] != 0) {
                    break;
                }
            }
            held = held << 8 | (value & 0xFF);
            number++;
            if (number % Integer.BYTES == 0) {
                scan[number / Integer.BYTES - 1] = held;
            }
        }
        scan[number / Integer.BYTES] = held << (Integer.SIZE - 8 * (number % Integer.BYTES) - 1) << 1;
        scanBits = number * 8;
    }

    /**
     * The size of the DC difference, then runs of zeros, each with the size of what ends it. What the loop needs is held in
     * local variables: the loop is most of a fitting's time, and the first compiler keeps no field in a register.
     */
    private boolean isBlockRead(HuffmanLooks dc, HuffmanLooks ac) {
        int[] from = scan;
        int[] to = words;
        int[] counted = occurrences;
        HuffmanLooks tables = dc;
        int[] looks = dc.looks();
        long held = bits;
        int heldCount = count;
        int place = 0;
        int number = wordCount;
        while (place < BLOCK) {
            if (heldCount < Integer.SIZE) {
                held = held << Integer.SIZE | (from[next++] & 0xFFFFFFFFL);
                heldCount += Integer.SIZE;
            }
            int found = looks[(int) (held >> (heldCount - HuffmanLooks.LOOK_BITS)) & HuffmanLooks.LOOK_MASK];
            if (found == 0) {
                found = tables.findLonger((int) (held >> (heldCount - HuffmanTable.MAX_LENGTH)) & 0xFFFF);
                if (found == 0) {
                    return false;
                }
            }
            heldCount -= found >> HuffmanLooks.BITS_SHIFT & HuffmanLooks.BITS_MASK;
            int symbol = found & HuffmanLooks.SYMBOL_MASK;
            counted[symbol]++;
            to[number++] = symbol << 16 | ((int) (held >> heldCount) & ((1 << (found & 15)) - 1));
            place += found >>> HuffmanLooks.PLACES_SHIFT;
            tables = ac;
            looks = ac.looks();
        }
        bits = held;
        count = heldCount;
        wordCount = number;
        boolean isWhole = place == BLOCK || place > HuffmanLooks.END_OF_BLOCK;
        return isWhole && next * Integer.SIZE - heldCount <= scanBits;
    }

    /** The first {@link #size()} are those of the scan: table << 24 | symbol << 16 | the bits that follow its code. */
    int[] words() {
        return words;
    }

    int size() {
        return wordCount;
    }

    /** By table << 8 | symbol. */
    int[] occurrences() {
        return occurrences;
    }
}
