package dev.oriel.viewer.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WireReaderTest {

    /** Gives any number of bytes at a time. */
    private static final class Drops extends ByteArrayInputStream {

        private final Random random = new Random(1);

        Drops(byte[] bytes) {
            super(bytes);
        }

        @Override
        public synchronized int read(byte[] to, int from, int count) {
            return super.read(to, from, Math.min(count, 1 + random.nextInt(50_000)));
        }
    }

    @Test
    void readsNumbersBigEndian() throws IOException {
        WireReader in =
                WireReader.of(new byte[] {-1, 1, 2, -1, -1, -1, -2, -1, -1, -1, -2, 'a', (byte) 0xC3, (byte) 0xBC});
        assertThat(in.u8()).isEqualTo(255);
        assertThat(in.u16()).isEqualTo(0x0102);
        assertThat(in.s32()).isEqualTo(-2);
        assertThat(in.u32()).isEqualTo(0xFFFFFFFEL);
        assertThat(in.text(3)).isEqualTo("aü");
        assertThat(in.position()).isEqualTo(14);
        assertThat(in.hasArrived()).isFalse();
        assertThatThrownBy(in::u8).isInstanceOf(EOFException.class);
    }

    @Test
    void takesTheSameBytesHoweverTheyArrive() throws IOException {
        byte[] bytes = new byte[600_000];
        new Random(7).nextBytes(bytes);
        WireReader in = new WireReader(new Drops(bytes));
        Random random = new Random(3);
        int done = 0;
        while (done < 400_000) {
            int count = random.nextInt(90_000);
            int at = in.take(count);
            assertThat(Arrays.equals(in.array(), at, at + count, bytes, done, done + count))
                    .isTrue();
            done += count;
            assertThat(in.position()).isEqualTo(done);
        }
        in.skip(100_000);
        byte[] rest = new byte[bytes.length - done - 100_000];
        in.readFully(rest, 0, rest.length);
        assertThat(Arrays.equals(rest, 0, rest.length, bytes, done + 100_000, bytes.length))
                .isTrue();
    }

    @Test
    void refusesLengthsAboveTheirLimitBeforeAnythingElse() {
        WireReader in = WireReader.of(new byte[] {-1, -1, -1, -1});
        assertThatThrownBy(() -> in.length(1000, "name"))
                .isInstanceOf(IOException.class)
                .hasMessage("name of 4294967295 bytes, more than 1000");
        assertThatThrownBy(() -> in.take(1 << 23)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readsThroughALimitWithoutLoss() throws IOException {
        byte[] bytes = new byte[5000];
        new Random(5).nextBytes(bytes);
        WireReader in = new WireReader(new LimitedInput(new ByteArrayInputStream(bytes), 500_000));
        byte[] read = new byte[bytes.length];
        in.readFully(read, 0, read.length);
        assertThat(read).isEqualTo(bytes);
        assertThatThrownBy(in::u8).isInstanceOf(EOFException.class);
    }
}
