package dev.oriel.encoders.jpeg;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Makes small JPEG files smaller without touching a pixel: Huffman tables of their own, with the few symbols that occur,
 * take the place of the standard ones, which are 420 bytes (ITU-T T.81, K.3) and more than a third of the file of a narrow
 * strip. Allocates nothing once made. One thread at a time.
 */
public final class HuffmanFitter {

    /** Longer files gain too little for their length. */
    static final int MAX_BYTES = 4096;

    private static final int END_OF_IMAGE = 0xFFD9;
    private static final int MAX_TABLES_BYTES = 4 + JpegHeader.TABLES * (1 + HuffmanTable.MAX_BYTES);
    private static final int BLOCK = 64;
    private static final int ZEROS_OF_A_RUN = 15;

    /** A block is no more words than that, and a byte of the file holds no more. */
    private static final int MAX_WORDS = 8 * MAX_BYTES + BLOCK;

    private final byte[] file = new byte[MAX_BYTES];
    private final byte[] fitted = new byte[MAX_BYTES + MAX_TABLES_BYTES];
    private final ByteBuffer result = ByteBuffer.wrap(fitted);
    private final JpegHeader header = new JpegHeader(MAX_BYTES);
    private final ScanReader scan = new ScanReader();
    private final int[][] occurrences = new int[JpegHeader.TABLES][HuffmanTable.SYMBOLS];
    private final HuffmanLengths lengths = new HuffmanLengths();
    private final HuffmanTable[] tables = new HuffmanTable[JpegHeader.TABLES];

    /** Table << 24 | symbol << 16 | the bits that follow its code. */
    private final int[] words = new int[MAX_WORDS];

    private int wordCount;

    /** Bytes of the new file, and bits that are no byte yet. */
    private int written;

    private int pendingBits;
    private int pendingCount;

    public HuffmanFitter() {
        for (int i = 0; i < JpegHeader.TABLES; i++) {
            tables[i] = new HuffmanTable();
        }
    }

    /**
     * @param jpeg a whole file from position to limit; both stay. One that is long, or not as our codecs write it, is not
     *     looked into.
     * @return the shorter file, in this object's own memory, valid until the next call, or {@code jpeg} itself
     */
    public ByteBuffer fit(ByteBuffer jpeg) {
        int length = jpeg.remaining();
        if (length > MAX_BYTES) {
            return jpeg;
        }
        jpeg.get(jpeg.position(), file, 0, length);
        if (!header.read(file, length) || !isScanRead(length)) {
            return jpeg;
        }
        for (int i = 0; i < JpegHeader.TABLES; i++) {
            if (header.uses(i)) {
                lengths.find(occurrences[i], tables[i]);
            }
        }
        writeHeader();
        return isScanWritten(length) ? result.limit(written).position(0) : jpeg;
    }

    /** Takes the scan apart into words, and counts their symbols. */
    private boolean isScanRead(int length) {
        wordCount = 0;
        for (int[] counted : occurrences) {
            Arrays.fill(counted, 0);
        }
        scan.begin(file, header.scan(), length);
        int units = header.units();
        for (int unit = 0; unit < units; unit++) {
            for (int i = 0; i < header.components(); i++) {
                for (int block = 0; block < header.blocks(i); block++) {
                    if (!isBlockRead(header.dcTable(i), header.acTable(i))) {
                        return false;
                    }
                }
            }
        }
        return wordCount > 0 && !scan.isBeyondEnd();
    }

    /** The size of the DC difference, then runs of zeros, each with the size of what ends it (T.81, F.1.2). */
    private boolean isBlockRead(int dc, int ac) {
        if (wordCount + BLOCK > MAX_WORDS || scan.isBeyondEnd()) {
            return false;
        }
        int size = header.table(dc).read(scan);
        if (size < 0 || size > 15) {
            return false;
        }
        note(dc, size, size);
        int place = 1;
        while (place < BLOCK) {
            int symbol = header.table(ac).read(scan);
            if (symbol < 0) {
                return false;
            }
            int run = symbol >> 4;
            int bits = symbol & 15;
            note(ac, symbol, bits);
            if (bits == 0 && run != ZEROS_OF_A_RUN) {
                return true;
            }
            place += run + 1;
        }
        return place == BLOCK;
    }

    private void note(int table, int symbol, int bits) {
        occurrences[table][symbol]++;
        int following = bits == 0 ? 0 : scan.read(bits);
        words[wordCount++] = table << 24 | symbol << 16 | following;
    }

    /** All segments but the Huffman tables as they were, and the new tables before the last one, which begins the scan. */
    private void writeHeader() {
        written = 0;
        copy(0, 2);
        int at = 2;
        while (at < header.scanHeader()) {
            int next = header.segmentEnd(at);
            if ((file[at + 1] & 0xFF) != JpegHeader.HUFFMAN_TABLES) {
                copy(at, next);
            }
            at = next;
        }
        writeTables();
        copy(header.scanHeader(), header.scan());
    }

    private void copy(int from, int to) {
        System.arraycopy(file, from, fitted, written, to - from);
        written += to - from;
    }

    private void writeTables() {
        int segment = written;
        written += 4;
        for (int i = 0; i < JpegHeader.TABLES; i++) {
            if (header.uses(i)) {
                fitted[written] = (byte) JpegHeader.tableId(i);
                written = tables[i].write(fitted, written + 1);
            }
        }
        result.clear().putShort(segment, (short) (0xFF00 | JpegHeader.HUFFMAN_TABLES));
        result.putShort(segment + 2, (short) (written - segment - 2));
    }

    /** False, and given up, if the new file does not become shorter. */
    private boolean isScanWritten(int length) {
        pendingBits = 0;
        pendingCount = 0;
        for (int i = 0; i < wordCount; i++) {
            if (written + 8 > length) {
                return false;
            }
            int word = words[i];
            int table = word >> 24;
            int symbol = word >> 16 & 0xFF;
            put(tables[table].code(symbol), tables[table].length(symbol));
            put(word & 0xFFFF, symbol & 15);
        }
        put(0x7F, 7); // the last byte ends in ones
        result.putShort(written, (short) END_OF_IMAGE);
        written += 2;
        return written < length;
    }

    /** Up to 16 bits. A byte of ones is followed by zeros, or it would begin a marker. */
    private void put(int value, int number) {
        pendingBits = pendingBits << number | value;
        pendingCount += number;
        while (pendingCount >= 8) {
            pendingCount -= 8;
            int whole = pendingBits >> pendingCount & 0xFF;
            fitted[written++] = (byte) whole;
            if (whole == 0xFF) {
                fitted[written++] = 0;
            }
        }
    }
}
