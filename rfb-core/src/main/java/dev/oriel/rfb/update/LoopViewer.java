package dev.oriel.rfb.update;

import dev.oriel.framebuffer.PixelFormat;
import dev.oriel.framebuffer.Rect;
import dev.oriel.rfb.wire.ScreenLayout;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The session's end of the inbox: each call becomes a task for the frame thread. A client that tells more than the loop
 * takes loses its connection, nothing else. Any thread.
 */
final class LoopViewer implements Viewer {

    /** Messages of one viewer that may wait: far above what an honest one sends between two steps. */
    static final int MAX_WAITING = 10_000;

    private final FrameLoop loop;
    private final ViewerState state;
    private final AtomicInteger waiting = new AtomicInteger();

    LoopViewer(FrameLoop loop, ViewerState state) {
        this.loop = loop;
        this.state = state;
    }

    private void tell(Runnable task) {
        int count = waiting.incrementAndGet();
        if (count == MAX_WAITING) {
            loop.inbox()
                    .post(() -> loop.closeViewer(
                            state, "more than " + MAX_WAITING + " messages sent faster than they can be served"));
        }
        if (count >= MAX_WAITING) {
            return;
        }
        loop.inbox().post(() -> {
            waiting.decrementAndGet();
            if (!state.isClosed()) {
                task.run();
            }
        });
    }

    @Override
    public void setPixelFormat(PixelFormat format) {
        tell(() -> state.setPixelFormat(format));
    }

    @Override
    public void setEncodings(List<Integer> encodings) {
        ViewerFeatures features = new ViewerFeatures(encodings);
        tell(() -> loop.setFeatures(state, features));
    }

    @Override
    public void requestUpdate(boolean incremental, Rect area) {
        tell(() -> loop.requestUpdate(state, incremental, area));
    }

    @Override
    public void continuousUpdates(boolean on, Rect area) {
        tell(() -> loop.continuousUpdates(state, on, area));
    }

    @Override
    public void fence(int flags, byte[] payload) {
        tell(() -> loop.answerFence(state, flags, payload));
    }

    @Override
    public void fenceReply(byte[] payload) {
        tell(() -> loop.fenceAnswered(state, payload));
    }

    @Override
    public void pointed(int x, int y) {
        state.pointed(x, y);
    }

    @Override
    public void requestChecksum(int id) {
        tell(() -> loop.requestChecksum(state, id));
    }

    @Override
    public void requestDesktopSize(int width, int height, List<ScreenLayout> screens) {
        List<ScreenLayout> layout = List.copyOf(screens);
        tell(() -> loop.requestDesktopSize(state, width, height, layout));
    }

    @Override
    public void limitVideo(int width, int height) {
        tell(() -> state.video.limit(width, height));
    }

    @Override
    public void written(long updateNumber) {
        loop.inbox().post(() -> state.written(updateNumber));
    }

    @Override
    public void leave() {
        loop.inbox().post(() -> loop.leave(state));
    }
}
