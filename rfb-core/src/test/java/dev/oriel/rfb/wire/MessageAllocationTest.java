package dev.oriel.rfb.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.UnpooledByteBufAllocator;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/** A message that a viewer sends all the time becomes its record, and nothing besides. */
final class MessageAllocationTest {

    private static final int MESSAGES = 300;
    private static final int ROUNDS = 200;

    /** A request and its rectangle take 56 bytes, a pointer event 24. */
    private static final double MAX_BYTES_PER_MESSAGE = 60;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Test
    void readingAllocatesTheMessageAlone() {
        // Leak records of tracked buffers would be counted as ours.
        ByteBuf bytes = new UnpooledByteBufAllocator(true, true).directBuffer();
        RecordingHandler handler = new RecordingHandler();
        try {
            for (int i = 0; i < MESSAGES; i += 3) {
                bytes.writeByte(5).writeByte(1).writeShort(i).writeShort(i);
                bytes.writeByte(4).writeBoolean(true).writeShort(0).writeInt('a');
                bytes.writeByte(3)
                        .writeBoolean(true)
                        .writeInt(0)
                        .writeShort(1920)
                        .writeShort(1080);
            }
            readRounds(bytes, handler);
            long before = threads.getCurrentThreadAllocatedBytes();
            readRounds(bytes, handler);
            double allocated = threads.getCurrentThreadAllocatedBytes() - before;

            assertThat(allocated / MESSAGES / ROUNDS).isLessThan(MAX_BYTES_PER_MESSAGE);
        } finally {
            bytes.release();
        }
    }

    private static void readRounds(ByteBuf bytes, RecordingHandler handler) {
        for (int round = 0; round < ROUNDS; round++) {
            bytes.readerIndex(0);
            handler.messages.clear();
            while (bytes.isReadable()) {
                if (ClientMessageReader.length(bytes) > bytes.readableBytes()) {
                    throw new AssertionError("a message is cut off");
                }
                ClientMessageReader.read(bytes, handler);
            }
            assertThat(handler.messages).hasSize(MESSAGES);
        }
    }
}
