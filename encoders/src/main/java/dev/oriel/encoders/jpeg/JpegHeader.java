package dev.oriel.encoders.jpeg;

import java.util.Arrays;

/**
 * What stands before the scan of a JPEG file: size, components, and the Huffman tables of the scan (ITU-T T.81, annex B).
 * Understood is what encoders write: baseline, one scan of all components, no restarts. Owned by one {@link HuffmanFitter}.
 */
final class JpegHeader {

    static final int HUFFMAN_TABLES = 0xC4;
    static final int TABLES = 4;

    /** The first of the tables for AC coefficients; those for DC stand before it. */
    static final int AC = 2;

    private static final int START_OF_FRAME = 0xC0;
    private static final int START_OF_IMAGE = 0xD8;
    private static final int START_OF_SCAN = 0xDA;
    private static final int QUANTIZATION_TABLES = 0xDB;
    private static final int FIRST_APPLICATION_DATA = 0xE0;
    private static final int LAST_APPLICATION_DATA = 0xEF;

    private static final int MAX_COMPONENTS = 3;
    private static final int LAST_COEFFICIENT = 63;

    private final HuffmanTable table = new HuffmanTable();
    private final HuffmanLooks[] looks = new HuffmanLooks[TABLES];

    /** The standard tables come again and again: the segments that were read last. */
    private final byte[] tablesRead;

    private int tablesReadLength;

    private byte[] file;
    private int tablesLength;
    private int scanHeader;
    private int scan;
    private int width;
    private int height;
    private int components;
    private final int[] ids = new int[MAX_COMPONENTS];
    private final int[] across = new int[MAX_COMPONENTS];
    private final int[] down = new int[MAX_COMPONENTS];
    private final int[] dcTables = new int[MAX_COMPONENTS];
    private final int[] acTables = new int[MAX_COMPONENTS];

    JpegHeader(int maxBytes) {
        tablesRead = new byte[maxBytes];
        for (int i = 0; i < TABLES; i++) {
            looks[i] = new HuffmanLooks();
        }
    }

    /** Reads a file up to its scan; false if it is not understood. */
    boolean read(byte[] jpeg, int length) {
        file = jpeg;
        components = 0;
        tablesLength = 0;
        scan = 0;
        if (length < 4 || u16(0) != (0xFF00 | START_OF_IMAGE)) {
            return false;
        }
        int at = 2;
        while (scan == 0 && at + 4 <= length) {
            int next = segmentEnd(at);
            if (u16(at) < 0xFF00 || next < at + 4 || next > length || !isSegmentRead(file[at + 1] & 0xFF, at, next)) {
                return false;
            }
            at = next;
        }
        return scan > 0;
    }

    /** Two bytes of marker, then the length of the rest. */
    int segmentEnd(int at) {
        return at + 2 + u16(at + 2);
    }

    private int u16(int at) {
        return (file[at] & 0xFF) << 8 | (file[at + 1] & 0xFF);
    }

    private boolean isSegmentRead(int marker, int at, int next) {
        return switch (marker) {
            case START_OF_FRAME -> isFrameRead(at + 4, next);
            case HUFFMAN_TABLES -> areTablesRead(at, next);
            case START_OF_SCAN -> isScanHeaderRead(at, next);
            case QUANTIZATION_TABLES -> true;
            default -> marker >= FIRST_APPLICATION_DATA && marker <= LAST_APPLICATION_DATA;
        };
    }

    /** Precision, height, width, number of components; of each its id, its sampling factors, its quantization table. */
    private boolean isFrameRead(int at, int next) {
        if (next - at < 6 || file[at] != 8) {
            return false;
        }
        height = u16(at + 1);
        width = u16(at + 3);
        components = file[at + 5];
        if ((components != 1 && components != MAX_COMPONENTS) || next - at != 6 + 3 * components) {
            return false;
        }
        for (int i = 0; i < components; i++) {
            int component = at + 6 + 3 * i;
            ids[i] = file[component];
            across[i] = file[component + 1] >> 4 & 15;
            down[i] = file[component + 1] & 15;
            if (across[i] < 1 || across[i] > 4 || down[i] < 1 || down[i] > 4) {
                return false;
            }
        }
        return true;
    }

    /** As a DHT segment names a table: 16 for those of AC, and which of the two. */
    static int tableId(int number) {
        return (number / AC) << 4 | (number % AC);
    }

    private static int tableNumber(int id) {
        for (int number = 0; number < TABLES; number++) {
            if (tableId(number) == id) {
                return number;
            }
        }
        return -1;
    }

    /** Any number of tables, each behind its id. */
    private boolean areTablesRead(int at, int next) {
        int size = next - at;
        boolean isKnown = tablesLength + size <= tablesReadLength
                && Arrays.equals(tablesRead, tablesLength, tablesLength + size, file, at, next);
        if (!isKnown) {
            tablesReadLength = 0;
            int from = at + 4;
            while (from < next) {
                int number = tableNumber(file[from]);
                if (number < 0) {
                    return false;
                }
                from = table.take(file, from + 1, next);
                if (from < 0) {
                    return false;
                }
                looks[number].use(table, number);
            }
            System.arraycopy(file, at, tablesRead, tablesLength, size);
            tablesReadLength = tablesLength + size;
        }
        tablesLength += size;
        return true;
    }

    /** Number of components, of each its id and its tables, then which coefficients: all 64, exact. */
    private boolean isScanHeaderRead(int at, int next) {
        boolean isWhole = components > 0
                && next - at == 8 + 2 * components
                && file[at + 4] == components
                && file[next - 3] == 0
                && file[next - 2] == LAST_COEFFICIENT
                && file[next - 1] == 0;
        if (!isWhole) {
            return false;
        }
        for (int i = 0; i < components; i++) {
            int used = file[at + 6 + 2 * i];
            dcTables[i] = used >> 4 & 15;
            acTables[i] = AC + (used & 15);
            if (file[at + 5 + 2 * i] != ids[i] || dcTables[i] >= AC || acTables[i] >= TABLES) {
                return false;
            }
        }
        scanHeader = at;
        scan = next;
        return true;
    }

    /** Where the segment SOS begins. */
    int scanHeader() {
        return scanHeader;
    }

    /** Where the bits of the scan begin. */
    int scan() {
        return scan;
    }

    int components() {
        return components;
    }

    /** Of one component, in each unit. */
    int blocks(int component) {
        return components == 1 ? 1 : across[component] * down[component];
    }

    /** The minimum coded units: a file of one component has one of 8 x 8 pixels a block (T.81, A.2). */
    int units() {
        int blocksAcross = 1;
        int blocksDown = 1;
        for (int i = 0; components > 1 && i < components; i++) {
            blocksAcross = Math.max(blocksAcross, across[i]);
            blocksDown = Math.max(blocksDown, down[i]);
        }
        return parts(width, 8 * blocksAcross) * parts(height, 8 * blocksDown);
    }

    private static int parts(int whole, int part) {
        return (whole + part - 1) / part;
    }

    int dcTable(int component) {
        return dcTables[component];
    }

    int acTable(int component) {
        return acTables[component];
    }

    /** Of the table of this number. */
    HuffmanLooks looks(int number) {
        return looks[number];
    }

    /** Whether the scan uses this table. */
    boolean uses(int number) {
        for (int i = 0; i < components; i++) {
            if (dcTables[i] == number || acTables[i] == number) {
                return true;
            }
        }
        return false;
    }
}
