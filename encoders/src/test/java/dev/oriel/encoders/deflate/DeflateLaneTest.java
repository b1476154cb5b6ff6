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
    private final Inflater inflater = new Inflater();

    @AfterEach
    void close() {
        lane.close();
        inflater.end();
    }

    @Test
    void losesNothingWhateverRoomIsLeft() throws DataFormatException {
        byte[] noise = noise(3000);
        for (int room = 0; room < 3100; room += 7) {
            lane.reset();
            inflater.reset();
            assertThat(roundTrip(noise, 1, room)).as("room for %d bytes", room).isEqualTo(noise);
        }
    }

    @Test
    void goesOnAcrossFlushesAndLevels() throws DataFormatException {
        byte[] noise = noise(20_000);
        for (int level : new int[] {1, 1, 9, 0, 0, 5, 1, 0, 9}) {
            assertThat(roundTrip(noise, level, 10)).as("level %d", level).isEqualTo(noise);
        }
    }

    @Test
    void usesWhatItHasSeenBefore() throws DataFormatException {
        byte[] noise = noise(2000);
        ByteBuf out = Unpooled.buffer();
        roundTrip(noise, 6, 10);
        lane.append(noise, noise.length, out);
        lane.flush(out);
        assertThat(out.readableBytes()).isLessThan(100);
        out.release();
    }

    private byte[] roundTrip(byte[] data, int level, int room) throws DataFormatException {
        ByteBuf out = Unpooled.directBuffer(room);
        try {
            lane.level(level, out);
            lane.append(data, data.length, out);
            lane.flush(out);
            inflater.setInput(ByteBufUtil.getBytes(out));
            byte[] back = new byte[data.length + 1];
            return Arrays.copyOf(back, inflater.inflate(back));
        } finally {
            out.release();
        }
    }

    private static byte[] noise(int length) {
        byte[] noise = new byte[length];
        new Random(length).nextBytes(noise);
        return noise;
    }
}
