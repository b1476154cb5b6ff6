package dev.oriel.viewer.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.oriel.viewer.WireBytes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WebSocketInputTest {

    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
    private final WebSocketOutput answers = new WebSocketOutput(sent, new Random() {
        private static final long serialVersionUID = 1;

        @Override
        public int nextInt() {
            return 0x01020304;
        }
    });

    /** Gives single bytes, and gives up waiting before each. */
    private static final class Impatient extends InputStream {

        private final InputStream source;
        private boolean ready;

        Impatient(byte[] bytes) {
            source = new ByteArrayInputStream(bytes);
        }

        @Override
        public int read() throws IOException {
            throw new UnsupportedOperationException("read(byte[], int, int) is used");
        }

        @Override
        public int read(byte[] to, int from, int count) throws IOException {
            ready = !ready;
            if (ready) {
                throw new SocketTimeoutException("nothing came");
            }
            return source.read(to, from, 1);
        }
    }

    private WebSocketInput input(WireBytes frames) {
        return new WebSocketInput(new ByteArrayInputStream(frames.toArray()), answers);
    }

    @Test
    void joinsFramesOfAllLengths() throws IOException {
        byte[] middle = new byte[300];
        byte[] large = new byte[70_000];
        middle[299] = 7;
        large[69_999] = 8;
        WireReader in = new WireReader(input(new WireBytes()
                .u8(0x82, 2, 1, 2)
                .u8(0x02, 126)
                .u16(300)
                .raw(middle)
                .u8(0x89, 1, 42)
                .u8(0x80, 127)
                .s32(0, 70_000)
                .raw(large)
                .u8(0x82, 0, 0x82, 1, 9)));
        assertThat(in.u16()).isEqualTo(0x0102);
        in.skip(299);
        assertThat(in.u8()).isEqualTo(7);
        in.skip(69_999);
        assertThat(in.u16()).isEqualTo(0x0809);
        assertThat(sent.toByteArray()).as("pong, masked").isEqualTo(WireBytes.bytes(0x8A, 0x81, 1, 2, 3, 4, 42 ^ 1));
    }

    @Test
    void endsAtACloseFrameAndAnswersIt() throws IOException {
        WebSocketInput in = input(new WireBytes().u8(0x88, 4, 3, 0xE8, 'b', 'y'));
        assertThat(in.read()).isEqualTo(-1);
        assertThat(sent.toByteArray()).isEqualTo(WireBytes.bytes(0x88, 0x82, 1, 2, 3, 4, 3 ^ 1, 0xE8 ^ 2));
    }

    @Test
    void losesNothingWhenAReadGivesUp() throws IOException {
        byte[] frames =
                new WireBytes().u8(0x89, 2, 1, 2, 0x82, 126).u16(3).u8(7, 8, 9).toArray();
        WebSocketInput in = new WebSocketInput(new Impatient(frames), answers);
        WireBytes read = new WireBytes();
        byte[] one = new byte[1];
        int got = 0;
        while (got >= 0) {
            try {
                got = in.read(one, 0, 1);
                read.raw(got > 0 ? one : new byte[0]);
            } catch (SocketTimeoutException nothingCame) {
                assertThat(nothingCame).hasMessage("nothing came");
            }
        }
        assertThat(read.toArray()).containsExactly(7, 8, 9);
    }

    @Test
    void refusesWhatTheTextForbids() {
        assertRefused("begins with c2", 0xC2, 0);
        assertRefused("begins with 81", 0x81, 0);
        assertRefused("begins with 80", 0x80, 0);
        assertRefused("begins with 82 inside", 0x02, 0, 0x82, 0);
        assertRefused("masked", 0x82, 0x80);
        assertRefused("frame 9 of 126", 0x89, 126, 0, 126);
        assertRefused("last false", 0x09, 0);
        assertRefused("of -1 bytes", 0x82, 127, 255, 255, 255, 255, 255, 255, 255, 255);
    }

    private void assertRefused(String why, int... frames) {
        assertThatThrownBy(() -> input(new WireBytes().u8(frames)).read())
                .isInstanceOf(IOException.class)
                .hasMessageContaining(why);
    }
}
