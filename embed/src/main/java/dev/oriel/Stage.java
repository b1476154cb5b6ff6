package dev.oriel;

import dev.oriel.encoders.StandardEncoders;
import dev.oriel.framebuffer.MemoryCompare;
import dev.oriel.framebuffer.desktop.Desktop;
import dev.oriel.rfb.encode.EncoderPool;
import dev.oriel.rfb.security.LoginThrottle;
import dev.oriel.rfb.session.RfbSession;
import dev.oriel.rfb.session.SessionPorts;
import dev.oriel.rfb.session.SessionSettings;
import dev.oriel.rfb.update.FrameLoopSettings;
import dev.oriel.rfb.update.QualityRange;
import dev.oriel.serving.ShownDesktop;
import io.netty.channel.ChannelHandler;
import java.awt.image.BufferedImage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The displays of a server with their frame loops, and the sessions of those who look. Any thread. */
final class Stage implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Stage.class);

    private record Act(Exhibit exhibit, ShownDesktop shown) {}

    private final EncoderPool pool;
    private final FrameLoopSettings settings;
    private final Audience audience;
    private final Optional<Accounts> accounts;
    private final Traffic traffic;
    private final LoginThrottle throttle = new LoginThrottle(System::nanoTime);
    private final Map<String, Act> acts = new LinkedHashMap<>();

    /** Shows all displays, or none. */
    Stage(OrielServerBuilder plan, StandardEncoders encoders, Audience audience) {
        this.pool = new EncoderPool(plan.encoderThreads);
        this.settings =
                new FrameLoopSettings(plan.maxFrameRate, encoders.list(), MemoryCompare.JAVA, QualityRange.DEFAULT);
        this.audience = audience;
        this.accounts = plan.accounts;
        this.traffic = new Traffic(plan.metricsListener);
        try {
            plan.exhibits.forEach(this::show);
        } catch (RuntimeException e) {
            release();
            throw e;
        }
    }

    private void show(Exhibit exhibit) {
        Desktop desktop = exhibit.claim();
        ShownDesktop shown = ShownDesktop.start(
                desktop,
                desktop.name(),
                settings,
                pool,
                reason -> log.warn("the display {} at {} is gone: {}", desktop.name(), exhibit.path(), reason));
        acts.put(exhibit.path(), new Act(exhibit, shown));
    }

    /** The first one is at the server's own address, if it has no name. */
    List<String> paths() {
        return List.copyOf(acts.keySet());
    }

    /** The handler of one new connection to this display. */
    ChannelHandler newSession(String path) {
        Connection connection = new Connection(audience, path);
        Admission admission = new Admission(
                acts.get(path).shown(), accounts, port -> traffic.count(port, connection), connection::loggedIn);
        SessionPorts ports = new SessionPorts(
                admission, admission, admission, List.of(admission.securityType()), throttle, SessionSettings.DEFAULT);
        return new RfbSession(ports, connection);
    }

    CompletableFuture<BufferedImage> picture(String path) {
        return Picture.of(acts.get(path).shown());
    }

    ServerStatistics statistics() {
        return traffic.statistics(audience.registry().viewerCount());
    }

    /** The displays are nobody's again. */
    void release() {
        acts.values().forEach(act -> act.shown().close("the server did not start"));
        acts.values().forEach(act -> act.exhibit().release());
        pool.close();
        traffic.close();
    }

    /** Viewers are told, displays are closed. Not from a frame thread. */
    @Override
    public void close() {
        for (Act act : acts.values()) {
            if (act.shown().close("the server is shutting down")) {
                close(act.exhibit());
            }
        }
        pool.close();
        traffic.close();
    }

    private static void close(Exhibit exhibit) {
        try {
            exhibit.close();
        } catch (Exception e) {
            log.warn("the display at {} could not be closed", exhibit.path(), e);
        }
    }
}
