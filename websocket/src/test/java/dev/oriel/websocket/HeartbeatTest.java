package dev.oriel.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HeartbeatTest {

    /** A network that takes a write only when told. */
    private static final class SlowWire extends ChannelDuplexHandler {

        private record Write(WebSocketFrame frame, ChannelPromise promise) {}

        private final Deque<Write> writes = new ArrayDeque<>();

        @Override
        public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
            writes.add(new Write((WebSocketFrame) message, promise));
        }

        private String completeOne() {
            Write write = writes.remove();
            String payload = ByteBufUtil.hexDump(write.frame().content());
            write.frame().release();
            write.promise().setSuccess();
            return payload;
        }
    }

    private final SlowWire wire = new SlowWire();
    private final EmbeddedChannel channel = new EmbeddedChannel();

    private EmbeddedChannel started(boolean isSlow) {
        channel.freezeTime();
        if (isSlow) {
            channel.pipeline().addLast(wire);
        }
        channel.pipeline().addLast(new Heartbeat(Duration.ofSeconds(25), Duration.ofSeconds(60)));
        return channel;
    }

    private void pass(int seconds) {
        channel.advanceTimeBy(seconds, TimeUnit.SECONDS);
        channel.runPendingTasks();
    }

    @AfterEach
    void release() {
        channel.finishAndReleaseAll();
    }

    private static ByteBuf payload(int value) {
        return Unpooled.buffer(1).writeByte(value);
    }

    private Object nextSent() {
        return channel.readOutbound();
    }

    @Test
    void pingsAtItsInterval() {
        started(false);
        pass(24);
        assertThat(nextSent()).isNull();
        pass(1);
        assertThat(nextSent()).isInstanceOf(PingWebSocketFrame.class);
        pass(25);
        assertThat(nextSent()).isInstanceOf(PingWebSocketFrame.class);
    }

    @Test
    void closesWhenNoSignOfLifeComesInTime() {
        started(false);
        pass(25);
        pass(25);
        pass(9);
        assertThat(channel.isActive()).isTrue();
        pass(1);
        assertThat(channel.isActive()).isFalse();
    }

    @Test
    void staysOpenAsLongAsPongsOrDataCome() {
        started(false);
        for (int i = 0; i < 10; i++) {
            pass(50);
            channel.writeInbound(i % 2 == 0 ? new PongWebSocketFrame() : new BinaryWebSocketFrame(payload(i)));
        }
        assertThat(channel.isActive()).isTrue();
        pass(60);
        assertThat(channel.isActive()).isFalse();
    }

    @Test
    void doesNotBlameThePeerWhileTheApplicationDoesNotRead() {
        started(false);
        channel.config().setAutoRead(false);
        for (int i = 0; i < 10; i++) {
            pass(25);
        }
        assertThat(channel.isActive()).isTrue();
        channel.config().setAutoRead(true);
        pass(25);
        pass(25);
        pass(10);
        assertThat(channel.isActive()).isFalse();
    }

    @Test
    void keepsPongsFromTheApplication() {
        started(false);
        channel.writeInbound(new PongWebSocketFrame(payload(1)));

        assertThat(channel.inboundMessages()).isEmpty();
    }

    @Test
    void answersOnlyTheLatestOfManyPingsWhenTheWireIsSlow() {
        started(true);
        for (int i = 0; i < 100; i++) {
            channel.writeInbound(new PingWebSocketFrame(payload(i)));
        }

        assertThat(wire.writes).hasSize(1);
        assertThat(wire.completeOne()).isEqualTo("00");
        assertThat(wire.writes).hasSize(1);
        assertThat(wire.completeOne()).isEqualTo("63");
        assertThat(wire.writes).isEmpty();
    }

    @Test
    void queuesNoSecondPingBehindAnUnsentOne() {
        started(true);
        pass(25);
        pass(25);

        assertThat(wire.writes).hasSize(1);
        assertThat(wire.completeOne()).isEmpty();
    }
}
