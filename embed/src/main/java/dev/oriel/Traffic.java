package dev.oriel;

import dev.oriel.rfb.update.ViewerPort;
import io.netty.buffer.ByteBuf;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/** Counts what viewers are sent. Any thread. */
final class Traffic {

    private final LongAdder joined = new LongAdder();
    private final LongAdder updates = new LongAdder();
    private final LongAdder bytes = new LongAdder();

    ServerStatistics statistics(int viewers) {
        return new ServerStatistics(viewers, joined.sum(), updates.sum(), bytes.sum());
    }

    /** The same port, counted. */
    ViewerPort count(ViewerPort port) {
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
        };
    }
}
