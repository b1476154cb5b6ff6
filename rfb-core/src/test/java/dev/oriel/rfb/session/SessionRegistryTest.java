package dev.oriel.rfb.session;

import static dev.oriel.rfb.session.SessionBench.failure;
import static dev.oriel.rfb.session.SessionBench.version;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.oriel.rfb.security.LoginThrottle;
import dev.oriel.rfb.security.NoSecurity;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several sessions of one server. */
class SessionRegistryTest {

    private final SessionEvents events = new SessionEvents();
    private final SessionRegistry registry = new SessionRegistry(new ConnectionLimits(5, 3), events);
    private final FakeDisplay display = new FakeDisplay();
    private final List<EmbeddedChannel> channels = new ArrayList<>();
    private final LogLines log = new LogLines();

    @BeforeEach
    void isEmpty() {
        assertThat(registry.connectionCount()).isZero();
    }

    @AfterEach
    void closeAll() {
        log.close();
        channels.forEach(EmbeddedChannel::finishAndReleaseAll);
        assertThat(registry.connectionCount()).isZero();
        assertThat(registry.viewerCount()).isZero();
    }

    private EmbeddedChannel connect() {
        SessionPorts ports = new SessionPorts(
                display,
                display,
                display,
                List.of(new NoSecurity()),
                new LoginThrottle(() -> 0),
                SessionSettings.DEFAULT);
        EmbeddedChannel channel = new EmbeddedChannel(new RfbSession(ports, registry));
        channels.add(channel);
        channels.forEach(EmbeddedChannel::runPendingTasks);
        return channel;
    }

    private EmbeddedChannel connectViewer() {
        EmbeddedChannel channel = connect();
        channel.writeInbound(Unpooled.wrappedBuffer(version("003.008"), new byte[] {1, 1}));
        channel.runPendingTasks();
        return channel;
    }

    @Test
    void countsConnectionsAndViewers() {
        connect();
        EmbeddedChannel viewer = connectViewer();

        assertThat(registry.connectionCount()).isEqualTo(2);
        assertThat(registry.viewerCount()).isEqualTo(1);

        viewer.close().syncUninterruptibly();
        viewer.runPendingTasks();

        assertThat(registry.connectionCount()).isEqualTo(1);
        assertThat(registry.viewerCount()).isZero();
        assertThat(events.events).containsExactly("opened", "opened", "joined", "ended");
    }

    @Test
    void makesRoomForANewLoginByClosingTheOldest() {
        EmbeddedChannel viewer = connectViewer();
        EmbeddedChannel oldest = connect();
        EmbeddedChannel second = connect();
        EmbeddedChannel third = connect();
        assertThat(oldest.isOpen()).isTrue();

        EmbeddedChannel fourth = connect();

        assertThat(oldest.isOpen()).isFalse();
        assertThat(List.of(viewer, second, third, fourth)).allMatch(EmbeddedChannel::isOpen);
        assertThat(log.lines()).last().asString().contains("more than 3", "oldest");
    }

    @Test
    void keepsManyIdleConnectionsFromKeepingAViewerOut() {
        for (int i = 0; i < 200; i++) {
            connect();
        }
        EmbeddedChannel viewer = connectViewer();

        assertThat(viewer.isOpen()).isTrue();
        assertThat(registry.viewerCount()).isEqualTo(1);
        assertThat(registry.connectionCount()).isEqualTo(3);
    }

    @Test
    void turnsAwayWhatIsAboveTheLimitOfAll() {
        List<EmbeddedChannel> viewers = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            viewers.add(connectViewer());
        }
        EmbeddedChannel more = connect();

        assertThat(more.isOpen()).isFalse();
        assertThat(viewers).allMatch(EmbeddedChannel::isOpen);
        assertThat(log.lines()).last().asString().contains("more than 5 connections");
    }

    @Test
    void endsAllSessionsAndTheLateOnesToo() {
        EmbeddedChannel choosing = connect();
        choosing.writeInbound(Unpooled.wrappedBuffer(version("003.008")));
        EmbeddedChannel viewer = connectViewer();
        registry.closeAll("the server ends");
        EmbeddedChannel late = connect();

        assertThat(List.of(choosing, viewer, late)).noneMatch(EmbeddedChannel::isOpen);
        assertThat(sent(choosing)).endsWith(failure("the server ends"));
        assertThat(display.viewers.get(0).calls).containsExactly("leave");
        assertThat(events.events).filteredOn("closing: the server ends"::equals).hasSize(3);
    }

    private static String sent(EmbeddedChannel channel) {
        StringBuilder digits = new StringBuilder();
        for (ByteBuf bytes = channel.readOutbound(); bytes != null; bytes = channel.readOutbound()) {
            digits.append(ByteBufUtil.hexDump(bytes));
            bytes.release();
        }
        return digits.toString();
    }

    @Test
    void hasNoLimitsThatNobodyCouldMeet() {
        assertThatThrownBy(() -> new ConnectionLimits(5, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ConnectionLimits(5, 6)).isInstanceOf(IllegalArgumentException.class);
    }
}
