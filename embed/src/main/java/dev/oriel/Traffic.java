package dev.oriel;

import dev.oriel.rfb.update.UpdateMeter;
import dev.oriel.rfb.update.ViewerPort;
import io.netty.buffer.ByteBuf;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;

/** Counts what viewers are sent, and tells whoever wants to hear it. Any thread. */
final class Traffic implements AutoCloseable {

    private final LongAdder joined = new LongAdder();
    private final LongAdder updates = new LongAdder();
    private final LongAdder bytes = new LongAdder();
    private final Optional<MetricsListener> listener;
    private final EventThread events = new EventThread("oriel-metrics", "metrics listener");

    Traffic(Optional<MetricsListener> listener) {
        this.listener = listener;
    }

    ServerStatistics statistics(int viewers) {
        return new ServerStatistics(viewers, joined.sum(), updates.sum(), bytes.sum());
    }

    /** The same port, counted. */
    ViewerPort count(ViewerPort port, ConnectedViewer viewer) {
        UpdateMeter meter = listener.<UpdateMeter>map(
                        them -> new Meter(update -> events.tell(() -> them.updateSent(viewer, update))))
                .orElse(UpdateMeter.NONE);
        return new ViewerPort() {
            @Override
            public void joined(int width, int height, String name) {
                joined.increment();
                port.joined(width, height, name);
            }

            @Override
            public void send(long updateNumber, List<ByteBuf> buffers) {
                updates.increment();
                for (ByteBuf buffer : buffers) {
                    bytes.add(buffer.readableBytes());
                }
                port.send(updateNumber, buffers);
            }

            @Override
            public void close(String reason) {
                port.close(reason);
            }

            @Override
            public UpdateMeter meter() {
                return meter;
            }
        };
    }

    /** What waits is still told; nothing more comes. */
    @Override
    public void close() {
        events.close();
    }
}
