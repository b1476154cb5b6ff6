package dev.oriel.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFuture;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameEncoder;
import org.junit.jupiter.api.Test;

class ByteStreamTest {

    private final EmbeddedChannel channel = new EmbeddedChannel(new WebSocket13FrameEncoder(false), new ByteStream());

    private Object nextSent() {
        return channel.readOutbound();
    }

    @Test
    void putsAHeaderInFrontOfTheSameMemory() {
        ByteBuf payload = PooledByteBufAllocator.DEFAULT.directBuffer(70_000).writeZero(70_000);

        ChannelFuture written = channel.writeAndFlush(payload);

        ByteBuf header = channel.readOutbound();
        ByteBuf body = channel.readOutbound();
        assertThat(written.isSuccess()).isTrue();
        assertThat(header.readableBytes()).isEqualTo(10);
        assertThat(header.readUnsignedShort()).isEqualTo(0x827f);
        assertThat(header.readLong()).isEqualTo(70_000);
        assertThat(body).isSameAs(payload);
        assertThat(body.readableBytes()).isEqualTo(70_000);
        header.release();
        assertThat(body.release()).isTrue();
    }

    @Test
    void completesThePromiseOnlyWhenTheBytesAreOut() {
        ChannelFuture written = channel.write(Unpooled.wrappedBuffer(new byte[2000]));

        assertThat(written.isDone()).isFalse();
        channel.flush();
        assertThat(written.isSuccess()).isTrue();
        channel.finishAndReleaseAll();
    }

    @Test
    void sendsNoMessageForAnEmptyBuffer() {
        ChannelFuture written = channel.writeAndFlush(Unpooled.EMPTY_BUFFER);

        assertThat(written.isSuccess()).isTrue();
        ByteBuf out = channel.readOutbound();
        assertThat(out.isReadable()).isFalse();
    }

    @Test
    void failsWritesOfAnythingElse() {
        ChannelFuture written = channel.writeAndFlush("text");

        assertThat(written.cause()).isInstanceOf(UnsupportedOperationException.class);
        assertThat(nextSent()).isNull();
    }
}
