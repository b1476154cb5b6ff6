package dev.oriel.x11.pixels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class XwdHeaderTest {

    private static final int COLORS = 256;
    private static final int HEADER_BYTES = 160;
    private static final int OFFSET = HEADER_BYTES + COLORS * 12;

    /** As Xvfb writes it for 5x3 pixels. */
    private static ByteBuffer dump() {
        ByteBuffer dump = ByteBuffer.allocate(OFFSET + 5 * 4 * 3);
        int[] words = {
            HEADER_BYTES,
            7,
            2,
            24,
            5,
            3,
            0,
            0,
            32,
            0,
            32,
            32,
            20,
            4,
            0xFF0000,
            0xFF00,
            0xFF,
            8,
            256,
            COLORS,
            5,
            3,
            0,
            0,
            0
        };
        dump.asIntBuffer().put(words);
        return dump;
    }

    @Test
    void readsWhatXvfbWrites() throws IOException {
        assertThat(XwdHeader.parse(dump())).isEqualTo(new XwdHeader(5, 3, 20, OFFSET));
    }

    @Test
    void refusesEveryTruncation() {
        ByteBuffer whole = dump();
        for (int length = 0; length < whole.capacity(); length++) {
            ByteBuffer cut = whole.slice(0, length);
            assertThatThrownBy(() -> XwdHeader.parse(cut)).isInstanceOf(IOException.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 99, header size",
        "0, -1, header size",
        "1, 6, version",
        "2, 1, pixmap format",
        "3, 16, depth",
        "4, 0, width",
        "4, 6, bytes per line",
        "4, 32768, width",
        "5, 4, too short",
        "5, -2147483648, height",
        "6, 1, x offset",
        "7, 1, byte order",
        "11, 16, bits per pixel",
        "12, 19, bytes per line",
        "12, 2147483647, bytes per line",
        "14, 31, red mask",
        "15, 0, green mask",
        "16, 0, blue mask",
        "19, -1, ncolors",
        "19, 257, too short"
    })
    void refusesImpossibleFields(int word, int value, String name) {
        ByteBuffer dump = dump();
        dump.putInt(word * 4, value);
        assertThatThrownBy(() -> XwdHeader.parse(dump))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(name);
    }

    @Test
    void acceptsOrRefusesRandomFieldsWithoutReadingOutside() {
        long seed = Long.getLong("oriel.seed", System.nanoTime());
        System.out.println("oriel.seed=" + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 20_000; round++) {
            ByteBuffer dump = dump();
            dump.putInt(random.nextInt(25) * 4, random.nextInt() >> random.nextInt(32));
            try {
                XwdHeader header = XwdHeader.parse(dump);
                assertThat((long) header.offset() + (long) header.strideBytes() * header.height())
                        .isLessThanOrEqualTo(dump.capacity());
            } catch (IOException refused) {
                assertThat(refused).hasMessageContaining("screen dump");
            }
        }
    }
}
