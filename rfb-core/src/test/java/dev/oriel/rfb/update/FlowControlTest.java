package dev.oriel.rfb.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.Test;

final class FlowControlTest {

    private static final long MILLI = 1_000_000;
    private static final long LATER = 3_600_000 * MILLI;

    private final FlowControl flow = new FlowControl();

    @Test
    void waitsForTheTransportToTakeTheLastUpdate() {
        assertThat(flow.waitNanos(LATER)).isZero();
        long number = flow.updateStarted(100, 0);
        assertThat(flow.waitNanos(LATER)).isEqualTo(FlowControl.NEVER);
        flow.updateWritten(number);
        assertThat(flow.waitNanos(LATER)).isZero();
    }

    @Test
    void allowsTwoUnansweredUpdatesBeforeItKnowsTheLink() {
        flow.useFences();
        send(1_000_000, 0);
        assertThat(flow.waitNanos(LATER)).isZero();
        send(1_000_000, 1);
        assertThat(flow.waitNanos(LATER)).isEqualTo(FlowControl.NEVER);
    }

    @Test
    void keepsAFastLinkAndADecoderBusy() {
        Link fast = new Link(20_000_000, MILLI);
        int sent = fast.run(1000, 100_000, 16 * MILLI);
        assertThat(sent).as("updates of 5 ms each, one every 16 ms").isGreaterThanOrEqualTo(60);
        assertThat(flow.link().bytesPerSecond()).isCloseTo(20e6, within(4e6));
    }

    @Test
    void fillsALongLinkButQueuesLittle() {
        Link slow = new Link(625_000, 160 * MILLI);
        int sent = slow.run(20_000, 12_500, 16 * MILLI);
        assertThat(sent).as("of 1000 that 20 s carry").isGreaterThan(850);
        assertThat(slow.longestQueueNanos).as("after the first second").isLessThan(60 * MILLI);
        assertThat(flow.link().baseDelayNanos() / MILLI).isBetween(140L, 190L);
    }

    @Test
    void doesNotLetALinkStandIdleBetweenLargeUpdates() {
        Link slow = new Link(2_500_000, 20 * MILLI);
        int sent = slow.run(10_000, 125_000, MILLI);
        assertThat(sent).as("of 200 that 10 s carry").isGreaterThan(185);
        assertThat(slow.longestQueueNanos).as("after the first second").isLessThan(15 * MILLI);
    }

    @Test
    void aViewerThatStopsAnsweringGetsOneMoreUpdate() {
        Link link = new Link(2_500_000, 20 * MILLI);
        link.run(1_000, 125_000, MILLI);
        int unanswered = link.answers.size();
        int sent = 0;
        for (int i = 0; i < 1000; i++) {
            if (flow.waitNanos(link.now + i * MILLI) == 0) {
                send(125_000, link.now + i * MILLI);
                sent++;
            }
        }
        assertThat(unanswered + sent).isLessThanOrEqualTo(2);
    }

    @Test
    void aSlowDecoderHasOneUpdateAtATime() {
        Link slow = new Link(2_000_000, MILLI);
        slow.run(10_000, 100_000, MILLI);
        assertThat(slow.longestQueueNanos).isLessThan(60 * MILLI);
    }

    /** It was asked while the viewer was still starting; from then on it is never seen without something to do. */
    @Test
    void doesNotBelieveAFirstDelayForEver() {
        Link busy = new Link(13_000_000, MILLI, 120 * MILLI);
        int sent = busy.run(2_000, 260_000, 16 * MILLI);
        busy.longestQueueNanos = 0;
        sent += busy.run(8_000, 260_000, 16 * MILLI);
        assertThat(flow.link().baseDelayNanos()).isLessThan(5 * MILLI);
        assertThat(busy.longestQueueNanos).isLessThan(30 * MILLI);
        assertThat(sent).as("of 500 that 10 s carry").isGreaterThan(480);
    }

    @Test
    void beginsSoEarlyThatTheLinkHasTheNextUpdateInTime() {
        Link link = new Link(10_000_000, MILLI);
        link.run(1_000, 250_000, 100 * MILLI);
        send(250_000, link.now);
        long unprepared = flow.waitNanos(link.now);
        assertThat(unprepared / MILLI).isBetween(15L, 19L);

        for (int i = 0; i < 30; i++) {
            flow.prepared(250_000, 12 * MILLI);
        }
        assertThat(flow.waitNanos(link.now)).isCloseTo(unprepared - 12 * MILLI, within(MILLI));
        flow.prepared(100, 900 * MILLI);
        assertThat(flow.waitNanos(link.now)).isCloseTo(unprepared - 12 * MILLI, within(MILLI));
    }

    @Test
    void findsALinkThatHasBecomeFasterOrSlower() {
        Link link = new Link(625_000, 20 * MILLI);
        link.run(5_000, 12_500, MILLI);
        link.bytesPerSecond = 6_250_000;
        link.run(5_000, 12_500, MILLI);
        assertThat(flow.link().bytesPerSecond()).isCloseTo(6.25e6, within(2e6));
        link.bytesPerSecond = 312_500;
        link.run(5_000, 12_500, MILLI);
        assertThat(flow.link().bytesPerSecond()).isCloseTo(312_500, within(80_000.0));
    }

    @Test
    void takesTheFirstDelayFromAFenceWithoutAnUpdate() {
        flow.useFences();
        flow.pingSent(0);
        flow.pingAnswered(40 * MILLI);
        flow.pingAnswered(900 * MILLI);
        assertThat(flow.link().baseDelayNanos()).isEqualTo(40 * MILLI);
    }

    @Test
    void ignoresAnswersToWhatWasNotSent() {
        flow.useFences();
        send(10, 0);
        send(10, 0);
        flow.updateAnswered(99, 1);
        assertThat(flow.waitNanos(LATER)).isEqualTo(FlowControl.NEVER);
        flow.updateAnswered(-5, 1);
        assertThat(flow.waitNanos(LATER)).isEqualTo(FlowControl.NEVER);
        flow.updateWritten(99);
        flow.updateAnswered(2, 1);
        assertThat(flow.waitNanos(LATER)).isZero();
    }

    @Test
    void aViewerThatNeverAnswersGetsTwoUpdates() {
        flow.useFences();
        int sent = 0;
        for (int i = 0; i < 1000; i++) {
            if (flow.waitNanos(i * MILLI) == 0) {
                send(100_000, i * MILLI);
                sent++;
            }
        }
        assertThat(sent).isEqualTo(FlowControl.FIRST_UPDATES);
    }

    private long send(long bytes, long nowNanos) {
        long number = flow.updateStarted(bytes, nowNanos);
        flow.updateWritten(number);
        return number;
    }

    /** A link with one queue before it: bytes leave it one after the other, answers come back after the delay. */
    private final class Link {

        private record Answer(long number, long nanos) {}

        private final long delayNanos;
        private final Deque<Answer> answers = new ArrayDeque<>();
        private double bytesPerSecond;
        private long now;
        private long start;
        private long freeAt;
        private long longestQueueNanos;

        Link(double bytesPerSecond, long delayNanos) {
            this(bytesPerSecond, delayNanos, delayNanos);
        }

        Link(double bytesPerSecond, long delayNanos, long firstDelayNanos) {
            this.bytesPerSecond = bytesPerSecond;
            this.delayNanos = delayNanos;
            flow.useFences();
            flow.pingSent(0);
            flow.pingAnswered(firstDelayNanos);
        }

        /** Offers an update whenever there is credit, at most one an interval; answers how many went. */
        int run(long millis, int bytes, long intervalNanos) {
            int sent = 0;
            start = now;
            long next = now;
            for (long end = now + millis * MILLI; now < end; now += MILLI / 10) {
                while (!answers.isEmpty() && answers.peek().nanos() <= now) {
                    flow.updateAnswered(answers.remove().number(), now);
                }
                if (now >= next && flow.waitNanos(now) == 0) {
                    next = now + intervalNanos;
                    deliver(send(bytes, now), bytes);
                    sent++;
                }
            }
            return sent;
        }

        private void deliver(long number, int bytes) {
            long queueNanos = Math.max(0, freeAt - now);
            if (now - start > 1000 * MILLI) {
                longestQueueNanos = Math.max(longestQueueNanos, queueNanos);
            }
            freeAt = now + queueNanos + (long) (bytes / bytesPerSecond * 1e9);
            answers.add(new Answer(number, freeAt + delayNanos));
        }
    }
}
