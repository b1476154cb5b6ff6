package dev.oriel.rfb.update;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.oriel.rfb.encode.Encoding;
import dev.oriel.rfb.encode.RectEncoder;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** An encoder that reports an error never breaks a viewer's stream. */
final class FailingEncoderTest {

    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private final Logger logger = (Logger) LoggerFactory.getLogger(UpdateStep.class);

    @BeforeEach
    void listen() {
        logged.start();
        logger.addAppender(logged);
        logger.setAdditive(false);
    }

    @AfterEach
    void stopListening() {
        logger.detachAppender(logged);
        logger.setAdditive(true);
    }

    /** Writes half a rectangle and fails, if it lies on the left. */
    private record HalfBroken(int number, String name) implements Encoding {

        @Override
        public RectEncoder open() {
            RectEncoder raw = RecordingViewer.COARSE.open();
            return new EncoderBy((pixels, rect, profile, out) -> {
                if (rect.x() == 0) {
                    out.writeZero(77);
                    throw new IllegalStateException("the codec refuses");
                }
                return raw.encode(pixels, rect, profile, out);
            });
        }
    }

    @Test
    void sendsTheRectangleAnotherWayAndSaysSoOnce() {
        try (LoopBench bench = new LoopBench(new HalfBroken(7, "half broken"), RecordingViewer.PLAIN)) {
            RecordingViewer port = bench.join(7);
            for (int i = 1; i < 4; i++) {
                bench.desktop.draw(LoopBench.ALL, i);
                bench.request(port, true);
                bench.pass(LoopBench.FRAME);
                bench.assertShows(port);
            }

            assertThat(port.events).contains("rect 0 0,0 256x200", "rect 7 256,0 44x200");
            assertThat(port.closed).isEmpty();
            assertThat(logged.list).hasSize(1);
            assertThat(logged.list.get(0).getFormattedMessage()).contains("half broken");
        }
    }

    @Test
    void closesTheViewerWhoseDecoderCannotBeOpened() {
        Encoding broken = new RememberingEncoding(Optional.of(new HalfBroken(16, "half broken")));
        try (LoopBench bench = new LoopBench(broken, RecordingViewer.PLAIN)) {
            RecordingViewer port = bench.join(16);
            RecordingViewer other = bench.join(0);
            bench.request(port, false);
            bench.request(other, false);

            assertThat(port.closed).contains("internal error in an encoder");
            assertThat(port.updates).isZero();
            bench.assertShows(other);
        }
    }
}
