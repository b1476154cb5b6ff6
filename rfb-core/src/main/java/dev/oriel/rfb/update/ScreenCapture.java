package dev.oriel.rfb.update;

import dev.oriel.framebuffer.Change;
import dev.oriel.framebuffer.ChangeTracker;
import dev.oriel.framebuffer.Framebuffer;
import dev.oriel.framebuffer.Pixels;
import dev.oriel.framebuffer.Rect;
import dev.oriel.framebuffer.Region;
import dev.oriel.framebuffer.desktop.Desktop;
import java.io.IOException;

/** Our still copy of a desktop's screen, and the rule of when to look at the live one. Frame thread only. */
final class ScreenCapture {

    private final Desktop desktop;
    private final ChangeTracker tracker;
    private final PollPacer poll = new PollPacer();
    private final Settling settling = new Settling();
    private final Echo echo = new Echo();
    private final Region hints = new Region();
    private final Region looked = new Region();
    private final Change change = new Change();
    private final TileHistory history = new TileHistory();
    private final ScreenActivity activity;
    private long lookedNanos;
    private boolean lookedAtEcho;

    private Framebuffer framebuffer = new Framebuffer(1, 1);

    ScreenCapture(Desktop desktop, FrameLoopSettings settings) {
        this.desktop = desktop;
        tracker = new ChangeTracker(settings.compare());
        activity = new ScreenActivity(Math.max(settings.video().thresholds().seconds(), VideoWishes.MOST_SECONDS));
    }

    /** The first viewer came: takes the whole screen. */
    void begin() throws IOException {
        Rect all = desktop.pixels().read(Rect.EMPTY).bounds();
        hints.clear();
        echo.forget();
        looked.clear();
        looked.add(all);
        look(all);
    }

    Rect screen() {
        return framebuffer.pixels().bounds();
    }

    /** Still until the next look. */
    Pixels pixels() {
        return framebuffer.pixels();
    }

    /** When its tiles have changed. */
    TileHistory history() {
        return history;
    }

    /** How much of it has been changing. */
    ScreenActivity activity() {
        return activity;
    }

    /** When the last look was. */
    long lookedNanos() {
        return lookedNanos;
    }

    /** What the last look found. */
    Change change() {
        return change;
    }

    /** Something may have changed there. */
    void hint(Region hint, long nowNanos) {
        hints.add(hint);
        settling.drawn(nowNanos);
        echo.drawn(hint, nowNanos);
    }

    /** Input goes to the desktop. Any thread. */
    void expectEcho(long nowNanos) {
        echo.input(nowNanos);
    }

    /** Whether something waits to be looked at that is not to wait for a frame. */
    boolean isEchoDrawn() {
        return echo.isDrawn();
    }

    void hintAll() {
        hints.add(screen());
    }

    void expectChange() {
        poll.expectChange();
    }

    /** Whether the step of this time looked at nothing but an echo: what it sends is no frame. */
    boolean isShowingEcho(long nowNanos) {
        return lookedAtEcho && lookedNanos == nowNanos;
    }

    /** Nanoseconds until a picture that is being drawn is worth a look; 0 if none is. */
    long settlingNanos(long nowNanos) {
        return echo.isDrawn() ? 0 : settling.waitNanos(nowNanos);
    }

    /** Nanoseconds until a look is due; MAX_VALUE if nothing tells that anything changed. */
    long waitNanos(long nowNanos) {
        if (!hints.isEmpty()) {
            return settlingNanos(nowNanos);
        }
        return desktop.reportsDamage() ? Long.MAX_VALUE : poll.waitNanos(nowNanos);
    }

    /**
     * Takes over what has changed since the last look.
     *
     * @return true if the screen has another size; then everything has changed
     */
    boolean look(long nowNanos) throws IOException {
        chooseLooked(nowNanos);
        boolean resized = look(looked.bounds());
        lookedNanos = nowNanos;
        history.looked(change, nowNanos);
        activity.looked(change.region().area(), screen().area(), nowNanos);
        poll.looked(nowNanos, !change.isEmpty());
        if (hints.isEmpty()) {
            settling.looked(nowNanos);
        }
        return resized;
    }

    /** An echo alone, or else all that is hinted. */
    private void chooseLooked(long nowNanos) {
        if (!desktop.reportsDamage()) {
            hints.add(screen());
        }
        lookedAtEcho = desktop.reportsDamage() && echo.isDrawn();
        if (lookedAtEcho) {
            echo.look(hints, looked, nowNanos);
            return;
        }
        looked.set(hints);
        hints.clear();
        echo.forget();
    }

    private boolean look(Rect bounds) throws IOException {
        Pixels live = desktop.pixels().read(bounds);
        boolean resized = false;
        while (!live.bounds().equals(screen())) { // again if it changes while the new one is made
            resized = true;
            framebuffer = new Framebuffer(live.width(), live.height());
            live = desktop.pixels().read(screen());
        }
        if (resized) {
            history.resize(screen());
            hints.clear();
            looked.clear();
            looked.add(screen());
        }
        tracker.capture(live, framebuffer, looked, change);
        return resized;
    }
}
