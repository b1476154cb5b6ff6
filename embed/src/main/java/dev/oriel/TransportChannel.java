package dev.oriel;

import dev.oriel.websocket.CloseReason;
import io.netty.buffer.ByteBuf;
import io.netty.channel.AbstractChannel;
import io.netty.channel.ChannelConfig;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelMetadata;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.ChannelPromise;
import io.netty.channel.DefaultChannelConfig;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.WriteBufferWaterMark;
import java.io.IOException;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A connection of another server as a channel of an event loop of ours, so that a session does not see the difference: a write
 * is done when the other server says so, and one is under way at a time. On its event loop, but for {@link ViewerLink}'s calls,
 * which are brought there.
 */
@SuppressWarnings("FutureReturnValueIgnored") // of closes whose outcome nobody waits for
final class TransportChannel extends AbstractChannel implements ViewerLink {

    /** The largest message of RFB that we take has a mebibyte; one may come while another is heard. */
    static final int MAX_UNREAD_BYTES = 2 << 20;

    private static final Logger log = LoggerFactory.getLogger(TransportChannel.class);
    private static final ChannelMetadata METADATA = new ChannelMetadata(false);
    private static final WriteBufferWaterMark WATER_MARK = new WriteBufferWaterMark(64 * 1024, 256 * 1024);
    private static final CloseReason TOO_FAST = new CloseReason(1008, "more sent than can be heard");

    private final ViewerTransport transport;
    private final SocketAddress remoteAddress;
    private final ChannelConfig config = new DefaultChannelConfig(this);
    private final AtomicLong unreadBytes = new AtomicLong();
    private volatile boolean open = true;
    private volatile boolean viewerGone;
    private boolean sending;

    private TransportChannel(ViewerTransport transport) {
        super(null);
        this.transport = transport;
        this.remoteAddress = Objects.requireNonNull(transport.remoteAddress(), "the transport's remoteAddress()");
        config.setWriteBufferWaterMark(WATER_MARK);
    }

    /** @param session the handler that reads and writes the bytes; sees the channel active, soon */
    static ViewerLink open(EventLoopGroup group, ChannelHandler session, ViewerTransport transport) {
        TransportChannel channel = new TransportChannel(transport);
        channel.pipeline().addLast(session);
        group.register(channel);
        return channel;
    }

    // ---- in

    @Override
    public void received(ByteBuffer bytes) {
        int count = bytes.remaining();
        if (!open || count == 0) {
            return;
        }
        long before = unreadBytes.getAndAdd(count);
        if (before + count > MAX_UNREAD_BYTES) {
            if (before <= MAX_UNREAD_BYTES) {
                log.warn("{}: closed: {}", remoteAddress, TOO_FAST.text());
                TOO_FAST.putOn(this);
                close();
            }
            return;
        }
        ByteBuf copy = alloc().buffer(count).writeBytes(bytes.duplicate());
        onEventLoop(
                () -> {
                    unreadBytes.addAndGet(-count);
                    pipeline().fireChannelRead(copy).fireChannelReadComplete();
                },
                copy::release);
    }

    @Override
    public void ended() {
        viewerGone = true;
        close();
    }

    @Override
    protected void doBeginRead() {
        // the other server reads, and tells
    }

    // ---- out

    @Override
    protected Object filterOutboundMessage(Object message) {
        if (message instanceof ByteBuf) {
            return message;
        }
        throw new UnsupportedOperationException("only ByteBuf can be written, not " + message);
    }

    @Override
    protected void doWrite(ChannelOutboundBuffer waiting) {
        while (!sending && waiting.current() instanceof ByteBuf bytes) {
            if (bytes.isReadable()) {
                sending = true;
                send(bytes.retain());
            } else {
                waiting.remove();
            }
        }
    }

    /** The buffer lives until the transport is done with it, even if the channel closes before. */
    private void send(ByteBuf bytes) {
        CompletionStage<?> sent;
        try {
            sent = Objects.requireNonNull(
                    transport.send(bytes.nioBuffer().asReadOnlyBuffer()), "the stage of the transport's send(...)");
        } catch (RuntimeException e) {
            sent = CompletableFuture.failedFuture(e);
        }
        sent.whenComplete((nothing, failure) -> onEventLoop(() -> sent(bytes, failure), () -> bytes.release()));
    }

    /** @param failure null if there is none */
    private void sent(ByteBuf bytes, Throwable failure) {
        bytes.release();
        sending = false;
        ChannelOutboundBuffer waiting = unsafe().outboundBuffer();
        if (waiting == null) {
            return; // closed meanwhile
        }
        if (failure == null) {
            waiting.remove();
            ((TransportUnsafe) unsafe()).goOn();
        } else {
            waiting.remove(new IOException("the transport did not send: " + failure, failure));
            close();
        }
    }

    // ---- the end

    @Override
    protected void doClose() {
        open = false;
        if (viewerGone) {
            return;
        }
        CloseReason reason = CloseReason.of(this);
        try {
            transport.close(reason.code(), reason.text());
        } catch (RuntimeException e) {
            log.warn("{}: the transport could not be closed", remoteAddress, e);
        }
    }

    @Override
    protected void doDisconnect() {
        doClose();
    }

    private void onEventLoop(Runnable task, Runnable otherwise) {
        try {
            eventLoop().execute(task);
        } catch (RejectedExecutionException e) {
            log.debug("the event loop has ended: {}", e.getMessage());
            otherwise.run();
        }
    }

    // ---- what a channel is

    private final class TransportUnsafe extends AbstractUnsafe {

        /** Writes what waits, unless it was not yet to be flushed. */
        void goOn() {
            flush0();
        }

        @Override
        public void connect(SocketAddress remote, SocketAddress local, ChannelPromise promise) {
            promise.setFailure(new UnsupportedOperationException("it is connected"));
        }
    }

    @Override
    protected AbstractUnsafe newUnsafe() {
        return new TransportUnsafe();
    }

    @Override
    protected boolean isCompatible(EventLoop loop) {
        return true; // it needs nothing of one but its thread
    }

    @Override
    protected void doBind(SocketAddress address) {
        throw new UnsupportedOperationException("it is connected");
    }

    @Override
    protected SocketAddress localAddress0() {
        return null;
    }

    @Override
    protected SocketAddress remoteAddress0() {
        return remoteAddress;
    }

    @Override
    public ChannelConfig config() {
        return config;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public boolean isActive() {
        return open;
    }

    @Override
    public ChannelMetadata metadata() {
        return METADATA;
    }
}
