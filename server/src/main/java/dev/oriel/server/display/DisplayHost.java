package dev.oriel.server.display;

import dev.oriel.framebuffer.Rect;
import dev.oriel.framebuffer.desktop.Clipboard;
import dev.oriel.framebuffer.desktop.InputSink;
import dev.oriel.rfb.encode.EncoderPool;
import dev.oriel.rfb.update.Display;
import dev.oriel.rfb.update.FrameLoopSettings;
import dev.oriel.rfb.update.Viewer;
import dev.oriel.rfb.update.ViewerPort;
import dev.oriel.server.options.ScreenOptions;
import dev.oriel.server.runtime.StartFailure;
import dev.oriel.serving.ShownDesktop;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The display that sessions see, whatever happens to the screen behind it: a screen of our own that is lost is started again
 * once, after its viewers were told; the second time, or if it is not ours, {@link #ended} tells why.
 *
 * <p>Its ports take calls from any thread. Opening, replacing and closing screens happens on the {@code supervisor} thread.
 */
@SuppressWarnings("FutureReturnValueIgnored") // of listeners that only pass a loss on
public final class DisplayHost implements Display, InputSink, Clipboard, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(DisplayHost.class);
    private static final int CLOSE_SECONDS = 30;

    /** A screen being shown. */
    private record Live(Screen screen, ShownDesktop shown, CompletableFuture<String> lost) {

        void close(String reason) {
            if (shown.close(reason)) {
                screen.close();
            }
        }
    }

    private final ScreenOpener opener;
    private final FrameLoopSettings settings;
    private final EncoderPool pool;
    private final ExecutorService supervisor;
    private final CompletableFuture<String> ended = new CompletableFuture<>();

    private volatile Live live;
    private boolean reopened;
    private boolean closed;

    private DisplayHost(ScreenOpener opener, FrameLoopSettings settings, EncoderPool pool) throws StartFailure {
        this.opener = opener;
        this.settings = settings;
        this.pool = pool;
        live = show(opener.open(OptionalInt.empty()));
        supervisor = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "supervisor");
            thread.setDaemon(true);
            return thread;
        });
        superviseLive();
    }

    /** Opens the screen that was asked for, and starts what is to run on it. */
    public static DisplayHost open(ScreenOptions options, FrameLoopSettings settings, EncoderPool pool)
            throws StartFailure {
        return new DisplayHost(ScreenOpener.of(options), settings, pool);
    }

    private Live show(Screen screen) {
        CompletableFuture<String> lost = new CompletableFuture<>();
        screen.lost().thenAccept(lost::complete);
        String name = screen.displayNumber().isPresent()
                ? String.valueOf(screen.displayNumber().getAsInt())
                : "demo";
        return new Live(screen, ShownDesktop.start(screen.desktop(), name, settings, pool, lost::complete), lost);
    }

    private void superviseLive() {
        Live watched = live;
        watched.lost().thenAccept(reason -> {
            try {
                supervisor.execute(() -> lost(watched, reason));
            } catch (RejectedExecutionException e) {
                log.debug("closing, and lost: {}", reason);
            }
        });
    }

    private void lost(Live gone, String reason) {
        if (closed || gone.shown() != live.shown()) {
            return;
        }
        gone.close("the desktop is gone: " + reason);
        if (reopened || !opener.canReopen()) {
            ended.complete(reason);
            return;
        }
        reopened = true;
        log.error("the display is lost: {}; it is started again, once", reason);
        try {
            live = show(opener.open(gone.screen().displayNumber()));
            superviseLive();
            log.info("the display is back");
        } catch (StartFailure e) {
            ended.complete(reason + "; and it did not start again: " + e.getMessage());
        }
    }

    /** The X display's number; empty if it is no X display. */
    public OptionalInt displayNumber() {
        return live.screen().displayNumber();
    }

    /** Completed with the reason when the display is gone for good. */
    public CompletableFuture<String> ended() {
        return ended;
    }

    @Override
    public Viewer join(ViewerPort port) {
        return live.shown().join(port);
    }

    @Override
    public Rect screen() {
        return live.shown().screen();
    }

    @Override
    public void key(int keysym, boolean down) {
        live.shown().key(keysym, down);
    }

    @Override
    public void pointer(int x, int y, int buttons) {
        live.shown().pointer(x, y, buttons);
    }

    @Override
    public void offer(String text) {
        live.shown().offer(text);
    }

    /** Tells the viewers and ends everything, bounded in time. Not from the supervisor or a frame thread. */
    @Override
    public void close() {
        if (supervisor.isShutdown()) {
            return;
        }
        supervisor.execute(() -> {
            closed = true;
            live.close("the server is shutting down");
        });
        supervisor.shutdown();
        try {
            if (!supervisor.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                log.warn("the display did not end within {} s", CLOSE_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
