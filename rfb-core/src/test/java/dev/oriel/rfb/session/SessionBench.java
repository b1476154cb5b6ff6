package dev.oriel.rfb.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oriel.rfb.security.LoginThrottle;
import dev.oriel.rfb.security.NoSecurity;
import dev.oriel.rfb.security.SecurityType;
import dev.oriel.rfb.security.VncAuth;
import dev.oriel.rfb.wire.MessageBytes;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.util.concurrent.MockTicker;
import io.netty.util.concurrent.Ticker;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * One session on an embedded channel whose clock is driven by hand, with fakes around it. Closing it proves that no buffer is
 * left. One thread.
 */
final class SessionBench implements AutoCloseable {

    static final String BANNER = "524642203030332e3030380a";

    /** The challenge is always 00 01 .. 0f, and this the answer to it under "password" (see VncAuthTest). */
    static final byte[] RIGHT_ANSWER = MessageBytes.hex("b866924125c8eebb9debc1db61c538e2");

    static final byte[] WRONG_ANSWER = new byte[16];
    static final String CHALLENGE = "000102030405060708090a0b0c0d0e0f";

    /** Of 640x480, BGRX, "fake". */
    static final String SERVER_INIT =
            "0280 01e0 20180001 00ff00ff00ff 100800 000000 00000004 66616b65".replace(" ", "");

    static final SecurityType NONE = new NoSecurity();
    static final SecurityType VNC_AUTH = new VncAuth("password", new CountingRandom());

    final FakeDisplay display = new FakeDisplay();
    final SessionEvents events = new SessionEvents();
    final SlowTransport transport = new SlowTransport();
    final LogLines log = new LogLines();
    final EmbeddedChannel channel;
    final RfbSession session;

    private final MockTicker clock = Ticker.newMockTicker();
    private final UnpooledByteBufAllocator allocator = new UnpooledByteBufAllocator(false);

    SessionBench(SecurityType... types) {
        this(new LoginThrottle(() -> 0), types);
    }

    SessionBench(LoginThrottle throttle, SecurityType... types) {
        SessionPorts ports =
                new SessionPorts(display, display, display, List.of(types), throttle, SessionSettings.DEFAULT);
        session = new RfbSession(ports, events);
        channel = EmbeddedChannel.builder()
                .register(false)
                .ticker(clock)
                .handlers(transport, session)
                .build();
        channel.config().setAllocator(allocator);
        try {
            channel.register();
        } catch (Exception e) {
            throw new IllegalStateException("the channel cannot be registered", e);
        }
    }

    /** A session in normal operation, its outgoing bytes read. */
    static SessionBench normal() {
        SessionBench bench = new SessionBench(NONE);
        bench.receive(version("003.008"), new byte[] {1, 1});
        assertThat(bench.sent()).endsWith(SERVER_INIT);
        return bench;
    }

    static byte[] version(String number) {
        return ("RFB " + number + "\n").getBytes(StandardCharsets.US_ASCII);
    }

    static String failure(String reason) {
        byte[] text = reason.getBytes(StandardCharsets.UTF_8);
        return "00000001" + "%08x".formatted(text.length) + ByteBufUtil.hexDump(text);
    }

    /** The client sends these; nothing happens on a closed channel. */
    void receive(byte[]... pieces) {
        for (byte[] piece : pieces) {
            if (channel.isOpen()) {
                channel.writeInbound(Unpooled.copiedBuffer(piece));
            }
        }
        settle();
    }

    void settle() {
        channel.runPendingTasks();
    }

    void pass(Duration time) {
        clock.advance(time.toNanos(), TimeUnit.NANOSECONDS);
        settle();
    }

    /** Everything sent since the last call, as hexadecimal digits. */
    String sent() {
        StringBuilder digits = new StringBuilder();
        for (ByteBuf bytes = channel.readOutbound(); bytes != null; bytes = channel.readOutbound()) {
            digits.append(ByteBufUtil.hexDump(bytes));
            bytes.release();
        }
        return digits.toString();
    }

    /** Hands an update of these one-byte buffers over, as the frame loop does. */
    void send(long number, int... bytes) {
        List<ByteBuf> buffers = Arrays.stream(bytes)
                .mapToObj(value -> allocator.buffer(1).writeByte(value))
                .toList();
        display.ports.get(0).send(number, buffers);
        settle();
    }

    boolean isOpen() {
        return channel.isOpen();
    }

    FakeViewer viewer() {
        return display.viewers.get(0);
    }

    long bytesInUse() {
        return allocator.metric().usedHeapMemory() + allocator.metric().usedDirectMemory();
    }

    /** The client goes away. */
    void hangUp() {
        channel.close().syncUninterruptibly();
        settle();
    }

    @Override
    public void close() {
        log.close();
        hangUp();
        sent();
        assertThat(bytesInUse()).as("bytes in buffers that nobody released").isZero();
        assertThat(events.events).startsWith("opened").endsWith("ended").containsOnlyOnce("ended");
    }

    /** A random source that always says 00 01 02 .., so that answers can be known beforehand. */
    private static final class CountingRandom extends SecureRandom {

        private static final long serialVersionUID = 1L;

        @Override
        public void nextBytes(byte[] bytes) {
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) i;
            }
        }
    }
}
