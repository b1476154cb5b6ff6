package dev.oriel.rfb.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oriel.rfb.security.LoginThrottle;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the frame loop hands over: written in order, told when taken, released when not. */
class SendingTest {

    @Test
    void writesEachBufferAsItIsAndFlushesOnce() {
        try (SessionBench bench = SessionBench.normal()) {
            int flushesBefore = bench.transport.flushes;
            bench.send(1, 0x10, 0x11, 0x12);

            assertThat(bench.channel.outboundMessages()).hasSize(3);
            assertThat(bench.sent()).isEqualTo("101112");
            assertThat(bench.transport.flushes).isEqualTo(flushesBefore + 1);
            assertThat(bench.viewer().calls).containsExactly("written 1");
        }
    }

    @Test
    void saysWrittenOnlyWhenTheTransportHasTakenTheLastBuffer() {
        try (SessionBench bench = SessionBench.normal()) {
            bench.transport.isSlow = true;
            bench.send(7, 1, 2);
            bench.transport.takeOne();
            assertThat(bench.viewer().calls).isEmpty();

            bench.transport.takeOne();

            assertThat(bench.viewer().calls).containsExactly("written 7");
        }
    }

    @Test
    void saysWrittenForMessagesThatAreNoUpdateToo() {
        try (SessionBench bench = SessionBench.normal()) {
            bench.send(0, 2);

            assertThat(bench.viewer().calls).containsExactly("written 0");
        }
    }

    @Test
    void keepsTheOrderOfUpdates() {
        try (SessionBench bench = SessionBench.normal()) {
            for (int i = 1; i <= 5; i++) {
                bench.send(i, i);
            }

            assertThat(bench.sent()).isEqualTo("0102030405");
            assertThat(bench.viewer().calls)
                    .containsExactly("written 1", "written 2", "written 3", "written 4", "written 5");
        }
    }

    @Test
    void releasesWhatIsOnItsWayWhenTheConnectionCloses() {
        try (SessionBench bench = SessionBench.normal()) {
            bench.transport.isSlow = true;
            bench.send(1, 1, 2, 3);
            bench.transport.takeOne();
            bench.hangUp();
            bench.sent();

            assertThat(bench.bytesInUse()).isZero();
            assertThat(bench.viewer().calls).containsExactly("leave");
        }
    }

    @Test
    void releasesWhatComesAfterTheEnd() {
        try (SessionBench bench = SessionBench.normal()) {
            bench.hangUp();
            bench.send(1, 1, 2, 3);

            assertThat(bench.bytesInUse()).isZero();
            assertThat(bench.viewer().calls).containsExactly("leave");
        }
    }

    @Test
    void closesWhenAWriteFails() {
        try (SessionBench bench = SessionBench.normal()) {
            bench.transport.isSlow = true;
            bench.send(1, 1);
            bench.transport.failOne();
            bench.settle();

            assertThat(bench.isOpen()).isFalse();
            assertThat(bench.viewer().calls).containsExactly("leave");
            assertThat(bench.events.events).contains("closing: the connection broke");
        }
    }

    @Test
    void closesWhenTheFrameLoopIsDoneWithTheViewer() {
        try (SessionBench bench = SessionBench.normal()) {
            bench.display.ports.get(0).close("the desktop is gone");
            bench.settle();

            assertThat(bench.isOpen()).isFalse();
            assertThat(bench.viewer().calls).containsExactly("leave");
            assertThat(bench.events.events)
                    .containsExactly("opened", "joined", "closing: the desktop is gone", "ended");
            assertThat(bench.log.lines())
                    .filteredOn(line -> line.contains("the desktop is gone"))
                    .hasSize(1);
        }
    }

    /** Over a WebSocket, the handler is in its place before the upgrade is answered. */
    @Test
    void greetsOnceAndNotBeforeTheConnectionIsReady() {
        SessionEvents events = new SessionEvents();
        FakeDisplay display = new FakeDisplay();
        SessionPorts ports = new SessionPorts(
                display,
                display,
                display,
                List.of(SessionBench.NONE),
                new LoginThrottle(() -> 0),
                SessionSettings.DEFAULT);
        EmbeddedChannel channel = new EmbeddedChannel();
        channel.pipeline().addLast(new RfbSession(ports, events));
        assertThat(channel.outboundMessages()).isEmpty();
        assertThat(events.events).isEmpty();

        channel.pipeline().fireChannelActive();
        channel.pipeline().fireChannelActive();

        assertThat(channel.outboundMessages()).hasSize(1);
        assertThat(events.events).containsExactly("opened");
        channel.finishAndReleaseAll();
    }
}
