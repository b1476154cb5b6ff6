package dev.oriel.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BackpressureTest {

    private static final int MESSAGES = 800;
    private static final int MESSAGE_BYTES = 64 * 1024;

    /** Writes while the channel is writable, and counts. */
    @SuppressWarnings("FutureReturnValueIgnored")
    private static final class Flood extends ChannelInboundHandlerAdapter {

        private final AtomicInteger written = new AtomicInteger();
        private final AtomicInteger done = new AtomicInteger();
        private final AtomicInteger pauses = new AtomicInteger();

        @Override
        public void channelActive(ChannelHandlerContext ctx) {
            pour(ctx);
        }

        @Override
        public void channelWritabilityChanged(ChannelHandlerContext ctx) {
            pour(ctx);
        }

        private void pour(ChannelHandlerContext ctx) {
            while (ctx.channel().isWritable() && written.get() < MESSAGES) {
                written.incrementAndGet();
                ctx.writeAndFlush(ctx.alloc().directBuffer(MESSAGE_BYTES).writeZero(MESSAGE_BYTES))
                        .addListener(future -> done.addAndGet(future.isSuccess() ? 1 : 0));
            }
            if (!ctx.channel().isWritable()) {
                pauses.incrementAndGet();
            }
        }
    }

    @Test
    void pausesTheApplicationUntilThePeerReads() {
        Flood flood = new Flood();
        try (TestServer server = new TestServer(TestServer.PATIENT, () -> flood);
                RawPeer peer = server.connect().upgraded()) {
            await().until(() -> flood.pauses.get() > 0);
            assertThat(flood.written.get()).isLessThan(MESSAGES);

            for (int i = 0; i < MESSAGES; i++) {
                Frame frame = peer.frame();
                assertThat(frame.opcode()).isEqualTo(Frame.BINARY);
                assertThat(frame.payload()).hasSize(MESSAGE_BYTES);
            }
            await().untilAsserted(() -> assertThat(flood.done.get()).isEqualTo(MESSAGES));
        }
    }
}
