package dev.oriel.viewer.decode;

import dev.oriel.viewer.wire.WireReader;
import java.io.IOException;

/** Tight's lengths (rfbproto): 7, 7 and 8 bits, low ones first; the top bit of the first two bytes says that more follows. */
final class CompactLength {

    private CompactLength() {}

    /** A length of 0 to 4194303. */
    static int read(WireReader in) throws IOException {
        int first = in.u8();
        if (first < 128) {
            return first;
        }
        int second = in.u8();
        int length = (first & 127) | (second & 127) << 7;
        return second < 128 ? length : length | in.u8() << 14;
    }
}
