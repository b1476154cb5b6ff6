package dev.oriel.rfb.update;

import dev.oriel.framebuffer.MemoryCompare;
import dev.oriel.framebuffer.Rect;
import dev.oriel.rfb.encode.EncoderPool;
import dev.oriel.rfb.encode.Encoding;
import java.util.ArrayList;
import java.util.List;

/** A frame loop with everything it needs, in one thread, with a clock moved by hand: the ground of its tests. */
final class LoopBench implements AutoCloseable {

    static final long MILLI = 1_000_000;
    static final int FRAME_RATE = 50;
    static final long FRAME = 1000 / FRAME_RATE * MILLI;
    static final Rect ALL = new Rect(0, 0, 300, 200);
    static final int QUALITY_5 = -27;

    final FakeDesktop desktop = new FakeDesktop(ALL.width(), ALL.height());
    private final EncoderPool pool = new EncoderPool(2);
    final List<String> lost = new ArrayList<>();
    long now = 1_000 * MILLI;
    final FrameLoop loop;

    LoopBench() {
        this(RecordingViewer.COARSE, RecordingViewer.PLAIN);
    }

    LoopBench(Encoding... encodings) {
        FrameLoopSettings settings =
                new FrameLoopSettings(FRAME_RATE, List.of(encodings), MemoryCompare.JAVA, QualityRange.DEFAULT);
        loop = new FrameLoop(desktop, settings, pool, () -> now, lost::add);
    }

    @Override
    public void close() {
        loop.close("test over");
        pool.close();
    }

    RecordingViewer join(Integer... encodings) {
        RecordingViewer port = new RecordingViewer();
        Viewer viewer = loop.join(port);
        port.viewer = java.util.Optional.of(viewer);
        viewer.setEncodings(List.of(encodings));
        settle();
        return port;
    }

    /** Steps until nothing more can be done now; the clock moves on only as far as a look waits for drawing to end. */
    long settle() {
        for (int i = 0; i < 1_000; i++) {
            long wait = loop.step(now);
            if (wait > Settling.MOST_NANOS) {
                return wait;
            }
            now += wait;
        }
        throw new AssertionError("the loop never comes to rest");
    }

    void pass(long nanos) {
        now += nanos;
        settle();
    }

    static Viewer viewer(RecordingViewer port) {
        return port.viewer.orElseThrow();
    }

    void request(RecordingViewer port, boolean incremental) {
        viewer(port).requestUpdate(incremental, ALL);
        settle();
    }

    void assertShows(RecordingViewer port) {
        for (int y = 0; y < desktop.height(); y++) {
            for (int x = 0; x < desktop.width(); x++) {
                if (port.rgb(x, y) != desktop.rgb(x, y)) {
                    throw new AssertionError("pixel " + x + "," + y + " is " + Integer.toHexString(port.rgb(x, y))
                            + ", on the desktop " + Integer.toHexString(desktop.rgb(x, y)));
                }
            }
        }
    }
}
