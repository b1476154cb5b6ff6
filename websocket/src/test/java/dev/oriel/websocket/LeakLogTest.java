package dev.oriel.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import io.netty.buffer.PooledByteBufAllocator;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Proves that the check behind all other tests would speak. */
class LeakLogTest {

    @Test
    void findsABufferThatNobodyReleased() {
        Logger detector = (Logger) LoggerFactory.getLogger("io.netty.util.ResourceLeakDetector");
        detector.setAdditive(false);
        try (LeakLog log = new LeakLog()) {
            PooledByteBufAllocator.DEFAULT.directBuffer(64);

            assertThat(log.leaks()).isNotEmpty();
        } finally {
            detector.setAdditive(true);
        }
    }
}
