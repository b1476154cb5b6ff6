package dev.oriel.encoders.jpeg;

/** The bits of a JPEG scan, without the zeros that are stuffed behind bytes of ones (ITU-T T.81, F.1.2.3). */
final class ScanReader {

    private byte[] file;
    private int next;
    private int end;
    private long bits;
    private int count;
    private int missing;

    /** Begins a scan that ends before {@code scanEnd} or at a marker. */
    void begin(byte[] jpeg, int scanStart, int scanEnd) {
        file = jpeg;
        next = scanStart;
        end = scanEnd;
        bits = 0;
        count = 0;
        missing = 0;
    }

    /** The next 16 bits; zeros behind the end. */
    int peek() {
        while (count < HuffmanTable.MAX_LENGTH) {
            bits = bits << 8 | nextByte();
            count += 8;
        }
        return (int) (bits >> (count - HuffmanTable.MAX_LENGTH)) & 0xFFFF;
    }

    private int nextByte() {
        if (next >= end) {
            missing++;
            return 0;
        }
        int value = file[next] & 0xFF;
        if (value == 0xFF) {
            if (next + 1 >= end || file[next + 1] != 0) {
                missing++;
                return 0;
            }
            next++;
        }
        next++;
        return value;
    }

    /** Up to 16 bits are read over, of those that were peeked at. */
    void skip(int number) {
        count -= number;
    }

    /** Up to 16 bits. */
    int read(int number) {
        int value = peek() >> (HuffmanTable.MAX_LENGTH - number);
        skip(number);
        return value;
    }

    /** Whether bits were read that are not there. */
    boolean isBeyondEnd() {
        return missing * 8 > count;
    }
}
