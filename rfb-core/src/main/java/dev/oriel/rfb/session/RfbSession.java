package dev.oriel.rfb.session;

import dev.oriel.rfb.update.Viewer;
import dev.oriel.rfb.update.ViewerPort;
import dev.oriel.rfb.wire.RfbProtocolException;
import dev.oriel.rfb.wire.ServerMessages;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.ReferenceCountUtil;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection, as the last handler of a pipeline that yields plain bytes: gathers them into messages for its phase, and
 * writes what the frame loop hands over. On the connection's event loop, but for {@link ViewerPort}'s calls, which are
 * brought there.
 */
@SuppressWarnings("FutureReturnValueIgnored") // of writes and closes whose outcome the channel itself reports
public final class RfbSession extends ChannelInboundHandlerAdapter {

    private static final Logger log = LoggerFactory.getLogger(RfbSession.class);

    /** Bytes a client may send ahead before normal operation. */
    private static final int MAX_EARLY_BYTES = 64 * 1024;

    private final SessionPorts ports;
    private final SessionListener listener;
    private final HeldInput input;

    private ChannelHandlerContext ctx;
    private Phase phase;
    private ReceivedBytes received;
    private Optional<Viewer> viewer = Optional.empty();
    private boolean normal;
    private boolean ended;
    private Future<?> deadline;

    public RfbSession(SessionPorts ports, SessionListener listener) {
        this.ports = ports;
        this.listener = listener;
        input = new HeldInput(ports.input());
        phase = new HandshakePhases(this, ports).first();
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        ctx = context;
        received = new ReceivedBytes(context.alloc());
    }

    /** Once for each connection: on TCP when it is open, on a WebSocket after the upgrade. */
    @Override
    public void channelActive(ChannelHandlerContext context) {
        begin();
        context.fireChannelActive();
    }

    private void begin() {
        if (deadline != null) {
            return;
        }
        listener.opened(ctx.channel(), this);
        deadline = ctx.executor()
                .schedule(
                        () -> violated("the handshake took longer than "
                                + ports.settings().handshakeDeadline().toSeconds() + " s"),
                        ports.settings().handshakeDeadline().toNanos(),
                        TimeUnit.NANOSECONDS);
        write(out -> out.writeCharSequence(ProtocolVersion.BANNER, StandardCharsets.US_ASCII));
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        ByteBuf bytes = (ByteBuf) message;
        try {
            if (!ended) {
                received.add(bytes);
                advance();
            }
        } finally {
            bytes.release();
        }
    }

    /** Takes as many whole messages as there are. */
    private void advance() {
        try {
            int length = nextLength();
            while (length != Phase.NOT_YET && received.size() >= length) {
                phase = phase.on(received.take(length));
                length = nextLength();
            }
            if (!ended) {
                received.compact();
                checkRest();
            }
        } catch (RfbProtocolException e) {
            violated(e.getMessage());
        }
    }

    private int nextLength() {
        return ended || received.isEmpty() ? Phase.NOT_YET : phase.length(received.peek());
    }

    private void checkRest() {
        if (!normal && received.size() > MAX_EARLY_BYTES) {
            throw new RfbProtocolException("more than " + MAX_EARLY_BYTES + " bytes sent before they were asked for");
        }
        if (normal) {
            deadline.cancel(false);
            if (!received.isEmpty()) {
                deadline = ctx.executor()
                        .schedule(
                                () -> violated("silence in the middle of a message for "
                                        + ports.settings().messageDeadline().toSeconds() + " s"),
                                ports.settings().messageDeadline().toNanos(),
                                TimeUnit.NANOSECONDS);
            }
        }
    }

    /** The phase changes for another reason than a message. */
    void enter(Phase next) {
        if (!ended) {
            phase = next;
            advance();
        }
    }

    /** Runs the task later, at the earliest after what goes on now. */
    void schedule(Runnable task, long delayMillis) {
        ctx.executor().schedule(guarded(task), delayMillis, TimeUnit.MILLISECONDS);
    }

    /** What goes wrong in a task ends its session, as what goes wrong in a read does. */
    private Runnable guarded(Runnable task) {
        return () -> {
            try {
                task.run();
            } catch (RuntimeException e) {
                exceptionCaught(ctx, e);
            }
        };
    }

    /** The address without the port: who this is, as far as the network tells. */
    String remoteHost() {
        return ctx.channel().remoteAddress() instanceof InetSocketAddress address
                ? address.getHostString()
                : String.valueOf(ctx.channel().remoteAddress());
    }

    void write(Consumer<ByteBuf> message) {
        ask(out -> {
            message.accept(out);
            return out;
        });
    }

    /** Sends what the function writes, if anything, and answers what it answers. */
    <T> T ask(Function<ByteBuf, T> message) {
        ByteBuf out = ctx.alloc().buffer(64);
        try {
            T answer = message.apply(out);
            if (out.isReadable() && !ended) {
                ctx.writeAndFlush(out.retain());
            }
            return answer;
        } finally {
            out.release();
        }
    }

    void join() {
        viewer = Optional.of(ports.display().join(new Port()));
    }

    private void joined(int width, int height, String name) {
        if (ended) {
            return;
        }
        write(out -> ServerMessages.serverInit(out, width, height, name));
        normal = true;
        deadline.cancel(false);
        log.info("{}: viewer joined", ctx.channel().remoteAddress());
        listener.joined(ctx.channel());
        enter(new NormalPhase(viewer.orElseThrow(), ports.display(), input, ports.clipboard()));
    }

    /** The client broke a rule: one line, one closed connection. */
    private void violated(String ruleAndValue) {
        if (ended) {
            return;
        }
        log.warn("{}: closed: {}", ctx.channel().remoteAddress(), ruleAndValue);
        phase.refuse(ruleAndValue);
        close(ruleAndValue);
    }

    /** Ends the session for a reason that the client has been told in its phase's words. */
    void end(String reason) {
        if (!ended) {
            log.info("{}: closed: {}", ctx.channel().remoteAddress(), reason);
            close(reason);
        }
    }

    /** Closes the connection, telling the client the reason where its phase has words for that. Any thread. */
    public void disconnect(String reason) {
        onEventLoop(
                () -> {
                    if (!ended) {
                        phase.refuse(reason);
                        end(reason);
                    }
                },
                () -> {});
    }

    private void close(String reason) {
        listener.closing(ctx.channel(), reason);
        finish();
        ctx.close();
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        if (normal && !ended) {
            log.info("{}: viewer left", context.channel().remoteAddress());
        } else {
            log.debug("{}: disconnected", context.channel().remoteAddress());
        }
        finish();
        context.fireChannelInactive();
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        finish();
    }

    private void finish() {
        if (ended) {
            return;
        }
        ended = true;
        if (deadline != null) {
            deadline.cancel(false);
        }
        received.release();
        viewer.ifPresent(Viewer::leave);
        input.releaseAll();
        if (deadline != null) {
            listener.ended(ctx.channel());
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        if (cause instanceof IOException) {
            log.debug("{}: {}", context.channel().remoteAddress(), cause.toString());
        } else {
            log.error("{}: a session failed", context.channel().remoteAddress(), cause);
        }
        if (!ended) {
            close(cause instanceof IOException ? "the connection broke" : "internal error");
        }
    }

    private void onEventLoop(Runnable task, Runnable otherwise) {
        try {
            ctx.executor().execute(guarded(task));
        } catch (RejectedExecutionException e) {
            log.debug("the event loop has ended: {}", e.getMessage());
            otherwise.run();
        }
    }

    /** Brings the frame loop's words onto the event loop. */
    private final class Port implements ViewerPort {

        @Override
        public void joined(int width, int height, String name) {
            onEventLoop(() -> RfbSession.this.joined(width, height, name), () -> {});
        }

        @Override
        public void send(long updateNumber, List<ByteBuf> buffers) {
            onEventLoop(() -> writeUpdate(updateNumber, buffers), () -> buffers.forEach(ReferenceCountUtil::release));
        }

        @Override
        public void close(String reason) {
            disconnect(reason);
        }
    }

    private void writeUpdate(long updateNumber, List<ByteBuf> buffers) {
        if (ended) {
            buffers.forEach(ReferenceCountUtil::release);
            return;
        }
        Viewer to = viewer.orElseThrow();
        ChannelFuture last = ctx.newSucceededFuture();
        for (ByteBuf buffer : buffers) {
            last = ctx.write(buffer);
        }
        ctx.flush();
        last.addListener(written -> {
            if (written.isSuccess()) {
                to.written(updateNumber);
            } else {
                exceptionCaught(ctx, written.cause());
            }
        });
    }
}
