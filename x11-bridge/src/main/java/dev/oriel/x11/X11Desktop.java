package dev.oriel.x11;

import dev.oriel.framebuffer.PixelSource;
import dev.oriel.framebuffer.desktop.Clipboard;
import dev.oriel.framebuffer.desktop.Desktop;
import dev.oriel.framebuffer.desktop.DesktopListener;
import dev.oriel.framebuffer.desktop.InputSink;
import dev.oriel.framebuffer.desktop.ResizeOutcome;
import dev.oriel.x11.input.InputRole;
import dev.oriel.x11.input.QueuedInput;
import dev.oriel.x11.pixels.CloseablePixels;
import dev.oriel.x11.pixels.FbdirPixels;
import dev.oriel.x11.pixels.ImagePixels;
import dev.oriel.x11.pixels.ScreenSize;
import dev.oriel.x11.pixels.ShmPixels;
import dev.oriel.x11.process.XvfbServer;
import dev.oriel.x11.xcb.DisplayAddress;
import dev.oriel.x11.xcb.XConnection;
import dev.oriel.x11.xcb.XThread;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The screen of an X server. Two threads with a connection each serve it: {@code x11-events-<display>} listens,
 * {@code x11-input-<display>} injects; where pixels have to be asked for, the frame thread has a third connection. A server
 * that dies is told to the listener once, and by {@link #ended}; this desktop can only be closed then.
 *
 * <p>{@link #close} may be called by any thread once the frame thread reads no more: afterwards the pixels' memory is gone.
 */
public final class X11Desktop implements Desktop, AutoCloseable {

    private static final int RESIZE_SECONDS = 10;

    private final DisplayAddress address;
    private final ScreenSize size;
    private final EventRole eventRole;
    private final XThread events;
    private final XThread input;
    private final InputRole inputRole;
    private final ScreenResizer resizer;
    private final InputSink inputSink;
    private final CloseablePixels pixels;
    private final AtomicReference<DesktopListener> listener = new AtomicReference<>(SilentListener.INSTANCE);
    private final AtomicReference<Optional<String>> offered = new AtomicReference<>(Optional.empty());
    private final CompletableFuture<String> ended = new CompletableFuture<>();

    private X11Desktop(DisplayAddress address, Connections connections, Pointing pointing, PixelsFactory factory)
            throws IOException {
        this.address = address;
        var screen = connections.events.screen();
        size = new ScreenSize(screen.width(), screen.height());
        eventRole = new EventRole(connections.events, size, pointing == Pointing.PAINTED_INTO_PIXELS);
        inputRole = new InputRole(connections.input);
        resizer = new ScreenResizer(connections.input);
        pixels = factory.open(size);
        events = new XThread("x11-events-" + address.name(), connections.events, eventRole, this::lost);
        input = new XThread("x11-input-" + address.name(), connections.input, inputRole, this::lost);
        inputSink = new QueuedInput(input, inputRole);
    }

    /** The screen of our own Xvfb, read from its file. The Xvfb remains the caller's, to be closed after this. */
    public static X11Desktop of(XvfbServer xvfb) throws IOException {
        X11Desktop desktop = open(xvfb.address(), Pointing.APART, size -> FbdirPixels.map(xvfb.screenFile(), size));
        desktop.input.execute(desktop.inputRole::stopAutoRepeat);
        return desktop;
    }

    /** The screen of any X server, asked for through MIT-SHM if it can be. */
    public static X11Desktop attach(DisplayAddress address) throws IOException {
        return open(address, Pointing.APART, size -> ImagePixels.of(XConnection.open(address), size));
    }

    /**
     * The screen of an Xvfb that runs with {@code -shmem}, read from its segment. The pointer is painted into that unless it
     * is hidden: it is, until close.
     */
    public static X11Desktop attachShm(DisplayAddress address, int segmentId) throws IOException {
        return open(address, Pointing.PAINTED_INTO_PIXELS, size -> ShmPixels.attach(segmentId, size));
    }

    /** Where the pixels come from, once the size is known. */
    @FunctionalInterface
    private interface PixelsFactory {
        CloseablePixels open(ScreenSize size) throws IOException;
    }

    /** What happens to the pointer's shape. */
    private enum Pointing {
        APART,
        PAINTED_INTO_PIXELS
    }

    private record Connections(XConnection events, XConnection input) {

        static Connections open(DisplayAddress address) throws IOException {
            XConnection events = XConnection.open(address);
            try {
                return new Connections(events, XConnection.open(address));
            } catch (IOException refused) {
                events.close();
                throw refused;
            }
        }

        void close() {
            events.close();
            input.close();
        }
    }

    private static X11Desktop open(DisplayAddress address, Pointing pointing, PixelsFactory factory)
            throws IOException {
        Connections connections = Connections.open(address);
        try {
            X11Desktop desktop = new X11Desktop(address, connections, pointing, factory);
            desktop.events.start();
            desktop.input.start();
            return desktop;
        } catch (IOException refused) {
            connections.close();
            throw refused;
        }
    }

    @Override
    public String name() {
        return "Oriel " + address.name();
    }

    @Override
    public void start(DesktopListener newListener) {
        listener.set(newListener);
        events.execute(() -> eventRole.start(newListener));
        if (ended.isDone()) {
            tellFailure(ended.join());
        }
    }

    @Override
    public void stop() {
        listener.set(SilentListener.INSTANCE);
        events.execute(eventRole::stop);
    }

    @Override
    public PixelSource pixels() {
        return pixels;
    }

    @Override
    public boolean reportsDamage() {
        return eventRole.reportsDamage();
    }

    @Override
    public InputSink input() {
        return inputSink;
    }

    @Override
    public Clipboard clipboard() {
        return this::offer;
    }

    /** Only the newest text waits. */
    private void offer(String text) {
        if (offered.getAndSet(Optional.of(text)).isEmpty()) {
            events.execute(() -> {
                Optional<String> newest = offered.getAndSet(Optional.empty());
                if (newest.isPresent()) {
                    eventRole.offer(newest.get());
                }
            });
        }
    }

    @Override
    public CompletionStage<ResizeOutcome> resize(int width, int height) {
        CompletableFuture<ResizeOutcome> answer = new CompletableFuture<>();
        input.execute(() -> answerAfterNews(answer, resizer.resize(width, height)));
        return answer.completeOnTimeout(ResizeOutcome.PROHIBITED, RESIZE_SECONDS, TimeUnit.SECONDS);
    }

    /** The listener hears of the new size first. */
    private void answerAfterNews(CompletableFuture<ResizeOutcome> answer, ResizeOutcome outcome) {
        events.execute(() -> eventRole.catchUp(() -> answer.complete(outcome)));
    }

    /** Completed with the reason when the X server is gone, whether anybody watches or not; not by {@link #close}. */
    public CompletionStage<String> ended() {
        return ended.minimalCompletionStage();
    }

    private void lost(String reason) {
        if (ended.complete(reason)) {
            tellFailure(reason);
        }
    }

    /** Whoever takes the listener out tells it, so that it is told once. */
    private void tellFailure(String reason) {
        listener.getAndSet(SilentListener.INSTANCE).failed(reason);
    }

    @Override
    public void close() {
        input.close();
        events.close();
        pixels.close();
    }
}
