package dev.oriel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.oriel.framebuffer.Rect;
import dev.oriel.viewer.RfbViewer;
import dev.oriel.viewer.ViewerOptions;
import dev.oriel.viewer.decode.EncodingNumber;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class MetricsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int RGB = 0xffffff;

    private final VirtualFramebuffer screen = VirtualFramebuffer.of("Measured", 200, 100);
    private final Queue<UpdateMetrics> told = new ConcurrentLinkedQueue<>();

    private OrielServer serve(MetricsListener listener) throws IOException {
        return OrielServer.builder()
                .display(screen)
                .withoutPassword()
                .rfbPort(0)
                .onMetrics(listener)
                .start();
    }

    private static RfbViewer view(OrielServer server) throws IOException {
        return RfbViewer.connect(ViewerOptions.to("rfb://127.0.0.1:" + server.rfbPort())
                .withEncodings(List.of(EncodingNumber.RAW, EncodingNumber.FENCE)));
    }

    private void draw(RfbViewer viewer, int color) throws IOException {
        screen.fill(new Rect(0, 0, 200, 100), color);
        screen.commit();
        viewer.readUntil(() -> (viewer.picture().rgb(7, 7) & RGB) == color);
    }

    @Test
    void tellsWhatAViewerIsSent() throws IOException {
        Queue<ConnectedViewer> viewers = new ConcurrentLinkedQueue<>();
        MetricsListener listener = (viewer, update) -> {
            viewers.add(viewer);
            told.add(update);
        };
        try (OrielServer server = serve(listener);
                RfbViewer viewer = view(server)) {
            draw(viewer, 0x123456);
            draw(viewer, 0x654321);
            await().atMost(PATIENCE)
                    .until(() -> told.stream()
                                    .flatMap(update -> update.encoded().stream())
                                    .mapToLong(UpdateMetrics.Encoded::pixels)
                                    .sum()
                            >= 2 * 200 * 100);
            assertThat(viewers).allMatch(who -> who.id() == 1 && who.address().equals("127.0.0.1"));
            assertThat(told).flatExtracting(UpdateMetrics::encoded).allSatisfy(part -> {
                assertThat(part.encoding()).isEqualTo("Raw");
                assertThat(part.bytes()).isGreaterThan(4 * part.pixels());
                assertThat(part.encodeTime()).isPositive();
            });
            assertThat(told)
                    .allSatisfy(update -> assertThat(update.bytes())
                            .isGreaterThanOrEqualTo(update.encoded().stream()
                                    .mapToLong(UpdateMetrics.Encoded::bytes)
                                    .sum()));
            await().atMost(PATIENCE).until(() -> {
                draw(viewer, told.size());
                return told.stream().anyMatch(update -> update.roundTrip().isPresent() && update.bytesPerSecond() > 0);
            });
        }
    }

    @Test
    void goesOnWhenTheListenerThrowsOrBlocks() throws IOException {
        CountDownLatch end = new CountDownLatch(1);
        MetricsListener listener = (viewer, update) -> {
            told.add(update);
            if (told.size() == 1) {
                throw new IllegalStateException("of the listener: it must hear the next update all the same");
            }
            waitFor(end);
        };
        try (OrielServer server = serve(listener);
                RfbViewer viewer = view(server)) {
            draw(viewer, 0x000001);
            draw(viewer, 0x000002);
            draw(viewer, 0x000003);
            await().atMost(PATIENCE).until(() -> told.size() == 2);
        } finally {
            end.countDown();
        }
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            assertThat(latch.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
