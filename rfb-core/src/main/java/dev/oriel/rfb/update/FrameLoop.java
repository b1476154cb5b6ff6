package dev.oriel.rfb.update;

import dev.oriel.framebuffer.Pixels;
import dev.oriel.framebuffer.Rect;
import dev.oriel.framebuffer.Region;
import dev.oriel.framebuffer.desktop.CursorImage;
import dev.oriel.framebuffer.desktop.Desktop;
import dev.oriel.framebuffer.desktop.DesktopListener;
import dev.oriel.framebuffer.desktop.ResizeOutcome;
import dev.oriel.rfb.encode.EncoderPool;
import dev.oriel.rfb.wire.Encodings;
import dev.oriel.rfb.wire.ScreenLayout;
import dev.oriel.rfb.wire.ServerMessages;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.PooledByteBufAllocator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The heart of a display: waits, captures, plans, encodes and hands updates over. {@link #step} is an ordinary method; the
 * {@link FrameThread} only repeats it, and tests call it by hand.
 *
 * <p>Owned by the frame thread. Other threads come in through {@link #join}, the {@link Viewer} it answers, and the
 * {@link DesktopListener}, which all post to the inbox.
 */
public final class FrameLoop implements Display {

    private static final Logger log = LoggerFactory.getLogger(FrameLoop.class);

    private final Desktop desktop;
    private final FrameLoopSettings settings;
    private final LongSupplier nanoClock;
    private final int encoderThreads;
    private final Inbox inbox = new Inbox();
    private final List<ViewerState> viewers = new ArrayList<>();
    private final ScreenCapture capture;
    private final UpdateStep updateStep;
    private final DesktopListener listener;
    private final Consumer<String> onDesktopLost;

    private Optional<ViewerState> resizeRequester = Optional.empty();
    private boolean resizeAnswered;
    private boolean desktopLost;
    private volatile boolean ended;
    private volatile Rect screen = Rect.EMPTY;

    /**
     * @param nanoClock the clock that {@link #step}'s times come from
     * @param onDesktopLost told once, on the frame thread, when the desktop's pixels are gone; viewers are closed by then
     */
    public FrameLoop(
            Desktop desktop,
            FrameLoopSettings settings,
            EncoderPool pool,
            LongSupplier nanoClock,
            Consumer<String> onDesktopLost) {
        this.desktop = desktop;
        this.settings = settings;
        this.nanoClock = nanoClock;
        encoderThreads = pool.threads();
        this.onDesktopLost = onDesktopLost;
        capture = new ScreenCapture(desktop, settings);
        updateStep = new UpdateStep(pool, desktop.name(), nanoClock);
        listener = new PostingListener();
    }

    Inbox inbox() {
        return inbox;
    }

    @Override
    public Viewer join(ViewerPort port) {
        ViewerState state = new ViewerState(port, settings, encoderThreads);
        inbox.post(() -> join(state));
        if (ended) {
            inbox.drain(); // the frame thread will not come back for it
        }
        return new LoopViewer(this, state);
    }

    @Override
    public Rect screen() {
        return screen;
    }

    /** Everybody who is in, in the order of joining. Frame thread. */
    List<ViewerState> viewers() {
        return List.copyOf(viewers);
    }

    /** The still picture. Frame thread. */
    Pixels pixels() {
        return capture.pixels();
    }

    /** Input is about to change the screen: a screen that does not tell of changes is looked at soon. Any thread. */
    public void expectChange() {
        capture.expectEcho(nanoClock.getAsLong());
        if (!desktop.reportsDamage()) {
            inbox.post(capture::expectChange);
        }
    }

    /**
     * Does what can be done now.
     *
     * @return nanoseconds after which there is something to do again, {@code Long.MAX_VALUE} if nothing will be before
     *     somebody posts to the inbox
     */
    public long step(long nowNanos) {
        inbox.drain();
        List<ViewerState> due = new ArrayList<>();
        long waitNanos = Long.MAX_VALUE;
        for (ViewerState viewer : List.copyOf(viewers)) {
            answerChecksum(viewer, nowNanos);
            long wait = waitNanos(viewer, nowNanos);
            if (wait == 0) {
                due.add(viewer);
            }
            waitNanos = Math.min(waitNanos, Math.min(wait, viewer.checksum.waitNanos(nowNanos)));
        }
        if (due.isEmpty()) {
            return waitNanos;
        }
        try {
            if (capture.waitNanos(nowNanos) == 0) {
                look(nowNanos);
            }
            updateStep.serve(due, capture, nowNanos).forEach(this::closeFailed);
        } catch (IOException e) {
            desktopLost(e.getMessage());
        }
        return 0;
    }

    /** How long until this viewer can be served something; 0 now. */
    private long waitNanos(ViewerState viewer, long nowNanos) {
        long ready = capture.isEchoDrawn() ? viewer.echoWaitNanos(nowNanos) : viewer.waitNanos(nowNanos);
        if (ready == FlowControl.NEVER) {
            return ready;
        }
        long something = capture.waitNanos(nowNanos);
        if (viewer.owesVisibleChange()) {
            something = capture.settlingNanos(nowNanos);
        }
        if (viewer.owesWords()) {
            something = 0;
        }
        something = Math.min(something, updateStep.repairWaitNanos(viewer, capture.history(), nowNanos));
        return Math.max(something, ready);
    }

    private void look(long nowNanos) throws IOException {
        if (capture.look(nowNanos)) {
            screen = capture.screen();
            for (ViewerState viewer : viewers) {
                viewer.desktopResized(
                        capture.screen(), resizeRequester.isEmpty() ? SizeNotice.PLAIN : noticeOfRequest(viewer));
            }
        }
        if (resizeAnswered) {
            resizeRequester = Optional.empty();
            resizeAnswered = false;
        }
        for (ViewerState viewer : viewers) {
            viewer.screenChanged(capture.change(), capture.screen());
            if (capture.isShowingEcho(nowNanos)) {
                viewer.turns.urge(capture.change().region().bounds());
            }
        }
    }

    private SizeNotice noticeOfRequest(ViewerState viewer) {
        boolean own = resizeRequester.filter(requester -> requester == viewer).isPresent();
        return new SizeNotice(own ? SizeNotice.BY_THIS_VIEWER : SizeNotice.BY_OTHER_VIEWER, 0);
    }

    private void join(ViewerState viewer) {
        if (desktopLost || ended) {
            viewer.close(Optional.of("the desktop is gone"));
            return;
        }
        try {
            if (viewers.isEmpty()) {
                desktop.start(listener);
                capture.begin();
                screen = capture.screen();
            }
            viewers.add(viewer);
            viewer.joined(capture.screen(), desktop.name());
        } catch (IOException e) {
            viewer.close(Optional.of("the desktop is gone"));
            desktopLost(e.getMessage());
        } catch (RuntimeException | Error e) {
            closeViewer(viewer, "internal error in the frame loop");
            throw e;
        }
    }

    /** The session has closed. */
    void leave(ViewerState viewer) {
        viewer.close(Optional.empty());
        forget(viewer);
    }

    /** The loop closes the session. */
    void closeViewer(ViewerState viewer, String reason) {
        viewer.close(Optional.of(reason));
        forget(viewer);
    }

    void closeViewers(String reason) {
        for (ViewerState viewer : List.copyOf(viewers)) {
            closeViewer(viewer, reason);
        }
    }

    /** As {@link #closeViewers}, when anything may be broken: one viewer's trouble must not end the thread. */
    void closeViewersAfterError(String reason) {
        for (ViewerState viewer : List.copyOf(viewers)) {
            try {
                closeViewer(viewer, reason);
            } catch (RuntimeException | Error e) {
                log.error("a viewer could not be closed", e);
                viewers.remove(viewer);
            }
        }
    }

    /** The end of the loop: no step follows. */
    void close(String reason) {
        ended = true;
        closeViewers(reason);
        inbox.drain();
        updateStep.close();
    }

    private void closeFailed(ViewerState viewer, Throwable failure) {
        log.error("an encoder failed; its viewer is closed", failure);
        closeViewer(viewer, "internal error in an encoder");
    }

    private void forget(ViewerState viewer) {
        resizeRequester = resizeRequester.filter(requester -> requester != viewer);
        if (viewers.remove(viewer) && viewers.isEmpty()) {
            desktop.stop();
        }
    }

    private void desktopLost(String reason) {
        if (desktopLost) {
            return;
        }
        desktopLost = true;
        closeViewers("the desktop is gone: " + reason);
        onDesktopLost.accept(reason);
    }

    void setFeatures(ViewerState viewer, ViewerFeatures features) {
        ViewerFeatures before = viewer.setFeatures(features);
        viewer.catchUpWithSize(capture.screen());
        viewer.rememberTiles(updateStep.tiles(), features.tileSlots());
        if (features.knows(Encodings.FENCE) && !before.knows(Encodings.FENCE)) {
            viewer.flow.pingSent(nanoClock.getAsLong());
            send(viewer, out -> FenceNumbers.write(out, FenceNumbers.PING));
        }
        if (features.knowsContinuousUpdates() && !before.knowsContinuousUpdates()) {
            send(viewer, ServerMessages::endOfContinuousUpdates);
        }
    }

    void requestUpdate(ViewerState viewer, boolean incremental, Rect area) {
        viewer.request(incremental, area);
    }

    void continuousUpdates(ViewerState viewer, boolean on, Rect area) {
        viewer.continuous(on, area);
        if (!on) {
            send(viewer, ServerMessages::endOfContinuousUpdates);
        }
    }

    void answerFence(ViewerState viewer, int flags, byte[] payload) {
        send(viewer, out -> ServerMessages.fence(out, flags & FenceNumbers.KNOWN_FLAGS, payload));
    }

    void fenceAnswered(ViewerState viewer, byte[] payload) {
        FenceNumbers.read(payload).ifPresent(number -> {
            if (number == FenceNumbers.PING) {
                viewer.flow.pingAnswered(nanoClock.getAsLong());
            } else {
                viewer.flow.updateAnswered(number, nanoClock.getAsLong());
            }
        });
    }

    void requestChecksum(ViewerState viewer, int id) {
        if (!viewer.features().knows(Encodings.ORIEL_CHECKSUM)) {
            closeViewer(viewer, "ChecksumRequest of a viewer that has not announced it");
            return;
        }
        viewer.checksum.want(id);
    }

    private void answerChecksum(ViewerState viewer, long nowNanos) {
        OptionalInt id = viewer.checksum.take(nowNanos);
        if (id.isPresent()) {
            Pixels pixels = capture.pixels();
            long checksum = ChecksumDebt.checksum(pixels);
            send(viewer, out -> ServerMessages.checksum(out, id.getAsInt(), pixels.width(), pixels.height(), checksum));
        }
    }

    /** Every request is answered, also a refused one (rfbproto, SetDesktopSize). */
    void requestDesktopSize(ViewerState viewer, int width, int height, List<ScreenLayout> screens) {
        if (!isOneWholeScreen(width, height, screens)) {
            answerResize(viewer, ResizeOutcome.INVALID);
            return;
        }
        resizeRequester = Optional.of(viewer);
        desktop.resize(width, height)
                .whenComplete((outcome, failure) -> inbox.post(
                        () -> answerResize(viewer, failure == null ? outcome : ResizeOutcome.OUT_OF_RESOURCES)));
    }

    private static boolean isOneWholeScreen(int width, int height, List<ScreenLayout> screens) {
        return screens.size() == 1 && width > 0 && height > 0 && screens.get(0).covers(width, height);
    }

    private void answerResize(ViewerState viewer, ResizeOutcome outcome) {
        if (outcome == ResizeOutcome.DONE) {
            capture.hintAll(); // the next look comes before the answer is sent, and takes the new size
            resizeAnswered = true;
        } else {
            resizeRequester = Optional.empty();
        }
        viewer.tellSize(new SizeNotice(SizeNotice.BY_THIS_VIEWER, SizeNotice.status(outcome)));
    }

    /** Sends one message that is no update to one viewer; one that has stopped reading is closed. */
    private void send(ViewerState viewer, Consumer<ByteBuf> message) {
        ByteBuf out = PooledByteBufAllocator.DEFAULT.directBuffer(64);
        message.accept(out);
        if (!viewer.sendMessage(out)) {
            closeViewer(viewer, "the viewer has stopped reading");
        }
    }

    private void sendToAll(Consumer<ByteBuf> message) {
        for (ViewerState viewer : List.copyOf(viewers)) {
            send(viewer, message);
        }
    }

    /** Brings the desktop's words onto the frame thread. */
    private final class PostingListener implements DesktopListener {

        @Override
        public void damaged(Region hint) {
            long drawnNanos = nanoClock.getAsLong();
            inbox.post(() -> capture.hint(hint, drawnNanos));
        }

        @Override
        public void resized(int width, int height) {
            inbox.post(capture::hintAll);
        }

        @Override
        public void cursorChanged(CursorImage cursor) {
            inbox.post(() -> {
                updateStep.cursor(cursor);
                viewers.forEach(viewer -> viewer.words.cursorChanged());
            });
        }

        @Override
        public void clipboardChanged(String text) {
            inbox.post(() -> sendToAll(out -> ServerMessages.serverCutText(out, text)));
        }

        @Override
        public void bell() {
            inbox.post(() -> sendToAll(ServerMessages::bell));
        }

        @Override
        public void failed(String reason) {
            inbox.post(() -> desktopLost(reason));
        }
    }
}
