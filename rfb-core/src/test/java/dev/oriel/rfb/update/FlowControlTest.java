package dev.oriel.rfb.update;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class FlowControlTest {

    private static final long MILLI = 1_000_000;

    private final FlowControl flow = new FlowControl(50);

    @Test
    void waitsForTheTransportToTakeTheLastUpdate() {
        assertThat(flow.hasCredit()).isTrue();
        long number = flow.updateStarted(0);
        assertThat(flow.hasCredit()).isFalse();
        flow.updateWritten(number);
        assertThat(flow.hasCredit()).isTrue();
    }

    @Test
    void allowsTwoUnansweredUpdatesOnAShortLink() {
        flow.useFences();
        for (int i = 0; i < 10; i++) {
            send(i);
            flow.updateAnswered(i + 1, i + MILLI);
        }
        send(20);
        assertThat(flow.hasCredit()).isTrue();
        send(21);
        assertThat(flow.hasCredit()).isFalse();
    }

    @Test
    void fillsALongLink() {
        flow.useFences();
        long number = send(0);
        flow.updateAnswered(number, 100 * MILLI);

        assertThat(flow.window()).isEqualTo(FlowControl.SPARE_UPDATES + 5);
    }

    @Test
    void doesNotGrowWithADelayThatGrows() {
        flow.useFences();
        flow.updateAnswered(send(0), 10 * MILLI);
        flow.updateAnswered(send(0), 900 * MILLI);

        assertThat(flow.window()).isEqualTo(FlowControl.SPARE_UPDATES);
    }

    @Test
    void ignoresAnswersToWhatWasNotSent() {
        flow.useFences();
        send(0);
        send(0);
        flow.updateAnswered(99, 1);
        assertThat(flow.hasCredit()).isFalse();
        flow.updateAnswered(-5, 1);
        assertThat(flow.hasCredit()).isFalse();
        flow.updateWritten(99);
        flow.updateAnswered(2, 1);
        assertThat(flow.hasCredit()).isTrue();
    }

    private long send(long nowNanos) {
        long number = flow.updateStarted(nowNanos);
        flow.updateWritten(number);
        return number;
    }
}
