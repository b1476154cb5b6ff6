package dev.oriel.benchmarks.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oriel.benchmarks.load.workload.Frame;
import dev.oriel.benchmarks.load.workload.Setting;
import dev.oriel.benchmarks.load.workload.Workload;
import dev.oriel.benchmarks.load.workload.Workloads;
import dev.oriel.encoders.StandardEncoders;
import dev.oriel.framebuffer.MemoryCompare;
import dev.oriel.framebuffer.Rect;
import dev.oriel.rfb.encode.EncoderPool;
import dev.oriel.rfb.testing.DecodingViewer;
import dev.oriel.rfb.update.FrameLoop;
import dev.oriel.rfb.update.FrameLoopSettings;
import dev.oriel.rfb.update.QualityRange;
import dev.oriel.viewer.picture.RgbImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A workload, the frame loop and its viewers, whose time passes when the test says so. One thread. */
final class ReplayBench implements AutoCloseable {

    static final long MILLI = 1_000_000;
    static final int FRAME_RATE = 60;
    static final long FRAME = 1000 * MILLI / FRAME_RATE;

    private static final long START = 1_000 * MILLI;
    private static final int MAX_STEPS = 1_000;

    private final DrawnDesktop desktop;
    private final Workload workload;
    private final Workload.Show show;
    private final EncoderPool pool = new EncoderPool(2);
    private final FrameLoop loop;
    private final List<Watcher> watchers = new ArrayList<>();
    private Frame frame;
    private long now = START;

    ReplayBench(String name, Setting setting, Rect size) throws IOException {
        workload = Workloads.named(name).create(setting);
        desktop = new DrawnDesktop(size.width(), size.height(), setting.width(), setting.height());
        show = workload.open(desktop);
        frame = Frame.first(() -> now);
        show.draw(frame);
        FrameLoopSettings settings = new FrameLoopSettings(
                FRAME_RATE, StandardEncoders.standard().list(), MemoryCompare.JAVA, QualityRange.DEFAULT);
        loop = new FrameLoop(desktop, settings, pool, () -> now, reason -> {
            throw new AssertionError(reason);
        });
    }

    @Override
    public void close() {
        watchers.forEach(watcher -> watcher.viewer().viewer().leave());
        loop.step(now);
        pool.close();
    }

    DrawnDesktop desktop() {
        return desktop;
    }

    List<Watcher> watchers() {
        return watchers;
    }

    Watcher join(Watcher.Kind kind) {
        Watcher watcher = new Watcher(kind);
        DecodingViewer viewer = watcher.viewer();
        viewer.enter(loop.join(viewer));
        watcher.begin();
        watchers.add(watcher);
        settle();
        return watcher;
    }

    void pass(long nanos) {
        now += nanos;
        settle();
    }

    /** Time passes until the workload's next frame is due, or this much at most; what is due then is drawn. */
    void draw(long mostNanos) {
        long nextNanos = workload.timing().dueNanos(frame.number() + 1) - (now - START);
        pass(Math.max(0, Math.min(mostNanos, nextNanos)));
        if (!drawDue()) {
            desktop.show(desktop.bounds());
        }
        settle();
    }

    /** Draws what is due now. Answers false if nothing is. */
    boolean drawDue() {
        int next = frame.number() + (workload.isAnsweringInput() ? 1 : 0);
        while (workload.timing().dueNanos(next + 1) <= now - START) {
            next++;
        }
        if (next == frame.number()) {
            return false;
        }
        frame = frame.next(next);
        show.draw(frame);
        return true;
    }

    long now() {
        return now;
    }

    /** Does all that can be done without time. */
    void settle() {
        for (int i = 0; i < MAX_STEPS; i++) {
            if (loop.step(now) > 0) {
                watchers.forEach(watcher ->
                        assertThat(watcher.viewer().closed()).as("%s", watcher).isEmpty());
                return;
            }
        }
        throw new AssertionError("the loop never comes to rest");
    }

    /** Whether the first viewer of this kind shows the screen bit for bit. */
    boolean isExact(Watcher.Kind kind) {
        return watcher(kind).isExact(desktop.image());
    }

    Watcher watcher(Watcher.Kind kind) {
        return watchers.stream()
                .filter(watcher -> watcher.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    /** Who does not show the screen bit for bit. */
    List<Watcher> inexact() {
        RgbImage image = desktop.image();
        return watchers.stream().filter(watcher -> !watcher.isExact(image)).toList();
    }
}
