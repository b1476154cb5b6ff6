package dev.oriel.encoders.jpeg;

import java.nio.ByteBuffer;

/**
 * Makes JPEG files of few bytes smaller without touching a pixel: Huffman tables of their own, with the few symbols that
 * occur, take the place of the standard ones, which are 420 bytes (ITU-T T.81, K.3), more than a third of the file of a
 * narrow strip, and made for finer pictures. Allocates nothing once made. One thread at a time.
 */
final class HuffmanFitter {

    /** Longer files gain too little for their length. */
    static final int MAX_BYTES = 4096;

    private static final int MAX_TABLES_BYTES = 4 + JpegHeader.TABLES * (1 + HuffmanTable.MAX_BYTES);

    private final byte[] file = new byte[MAX_BYTES];
    private final byte[] fitted = new byte[MAX_BYTES + MAX_TABLES_BYTES];
    private final ByteBuffer result = ByteBuffer.wrap(fitted);
    private final JpegHeader header = new JpegHeader(MAX_BYTES);
    private final ScanReader reader = new ScanReader(MAX_BYTES);
    private final HuffmanLengths lengths = new HuffmanLengths();
    private final HuffmanTable[] tables = new HuffmanTable[JpegHeader.TABLES];
    private final ScanWriter writer = new ScanWriter();
    private int written;

    HuffmanFitter() {
        for (int i = 0; i < JpegHeader.TABLES; i++) {
            tables[i] = new HuffmanTable();
        }
    }

    /**
     * @param jpeg a whole file from position to limit; both stay. One that is long, or not as our codecs write it, is not
     *     looked into.
     * @return the shorter file, in this object's own memory, valid until the next call, or {@code jpeg} itself
     */
    ByteBuffer fit(ByteBuffer jpeg) {
        int length = jpeg.remaining();
        if (length > MAX_BYTES) {
            return jpeg;
        }
        jpeg.get(jpeg.position(), file, 0, length);
        if (!header.read(file, length) || !reader.read(file, length, header)) {
            return jpeg;
        }
        for (int i = 0; i < JpegHeader.TABLES; i++) {
            if (header.uses(i)) {
                lengths.find(reader.occurrences(), i * HuffmanTable.SYMBOLS, tables[i]);
                writer.use(i, tables[i]);
            }
        }
        writeHeader();
        int end = written < length ? writer.write(reader.words(), reader.size(), fitted, written, length) : length;
        return end < length ? result.limit(end).position(0) : jpeg;
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
}
