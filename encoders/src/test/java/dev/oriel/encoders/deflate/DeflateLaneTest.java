package dev.oriel.encoders.deflate;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeflateLaneTest {

    private final DeflateLane lane = new DeflateLane();
    private final Inflater inflater = new Inflater(true);

    @AfterEach
    void close() {
        lane.close();
        inflater.end();
    }

    @Test
    void losesNothingWhateverRoomIsLeft() throws DataFormatException {
        byte[] noise = noise(3000);
        for (int room = 0; room < 3100; room += 7) {
            assertThat(roundTrip(noise, 1, room)).as("room for %d bytes", room).isEqualTo(noise);
        }
    }

    @Test
    void makesPiecesOfAnyLevelThatFollowEachOther() throws DataFormatException {
        byte[] noise = noise(20_000);
        for (int level : new int[] {1, 1, 9, 0, 0, 5, 1, 0, 9}) {
            assertThat(roundTrip(noise, level, 10)).as("level %d", level).isEqualTo(noise);
        }
    }

    @Test
    void makesEqualPiecesOfEqualBytes() {
        byte[] noise = noise(2000);
        byte[] piece = piece(noise, 6, 10);
        piece(noise(5000), 3, 10);
        assertThat(piece(noise, 6, 4000)).isEqualTo(piece);
    }

    @Test
    void joinsPiecesBehindOneHeaderToAZlibStreamInAnyOrder() throws DataFormatException {
        byte[] first = piece(noise(3000), 6, 10);
        byte[] second = piece(noise(700), 1, 10);
        ByteBuf stream = Unpooled.buffer().writeShort(DeflateLane.ZLIB_HEADER);
        stream.writeBytes(second).writeBytes(first).writeBytes(second);
        Inflater whole = new Inflater();
        whole.setInput(ByteBufUtil.getBytes(stream));
        byte[] back = new byte[5000];
        assertThat(whole.inflate(back)).isEqualTo(700 + 3000 + 700);
        assertThat(Arrays.copyOfRange(back, 0, 700)).isEqualTo(noise(700));
        assertThat(Arrays.copyOfRange(back, 700, 3700)).isEqualTo(noise(3000));
        assertThat(whole.finished()).isFalse();
        whole.end();
        stream.release();
    }

    @Test
    void endsAStream() throws DataFormatException {
        byte[] noise = noise(500);
        ByteBuf out = Unpooled.buffer(1);
        lane.begin(6, out);
        lane.append(noise, noise.length, out);
        lane.finish(out);
        inflater.setInput(ByteBufUtil.getBytes(out));
        byte[] back = new byte[600];
        assertThat(Arrays.copyOf(back, inflater.inflate(back))).isEqualTo(noise);
        assertThat(inflater.finished()).isTrue();
        out.release();
    }

    private byte[] piece(byte[] data, int level, int room) {
        ByteBuf out = Unpooled.directBuffer(room);
        try {
            lane.begin(level, out);
            lane.append(data, data.length, out);
            lane.flush(out);
            return ByteBufUtil.getBytes(out);
        } finally {
            out.release();
        }
    }

    private byte[] roundTrip(byte[] data, int level, int room) throws DataFormatException {
        inflater.setInput(piece(data, level, room));
        byte[] back = new byte[data.length + 1];
        return Arrays.copyOf(back, inflater.inflate(back));
    }

    private static byte[] noise(int length) {
        byte[] noise = new byte[length];
        new Random(length).nextBytes(noise);
        return noise;
    }
}
