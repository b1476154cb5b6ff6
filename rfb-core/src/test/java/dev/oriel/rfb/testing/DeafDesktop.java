package dev.oriel.rfb.testing;

import dev.oriel.framebuffer.Region;
import dev.oriel.framebuffer.desktop.Clipboard;
import dev.oriel.framebuffer.desktop.Desktop;
import dev.oriel.framebuffer.desktop.DesktopListener;
import dev.oriel.framebuffer.desktop.InputSink;
import dev.oriel.framebuffer.desktop.ResizeOutcome;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * A desktop that a test draws on: it knows who listens, and does nothing that viewers want. What it shows is its heirs'. One
 * thread.
 */
public abstract class DeafDesktop implements Desktop {

    private final String name;
    private Optional<DesktopListener> listener = Optional.empty();

    protected DeafDesktop(String name) {
        this.name = name;
    }

    /** Present between start and stop. */
    public final Optional<DesktopListener> listener() {
        return listener;
    }

    /** Tells who listens that something was drawn there. */
    protected final void tell(Region damage) {
        listener.ifPresent(it -> it.damaged(damage));
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final void start(DesktopListener newListener) {
        listener = Optional.of(newListener);
    }

    @Override
    public final void stop() {
        listener = Optional.empty();
    }

    @Override
    public boolean reportsDamage() {
        return true;
    }

    @Override
    public final InputSink input() {
        return new InputSink() {
            @Override
            public void key(int keysym, boolean down) {}

            @Override
            public void pointer(int x, int y, int buttons) {}
        };
    }

    @Override
    public final Clipboard clipboard() {
        return text -> {};
    }

    @Override
    public CompletionStage<ResizeOutcome> resize(int width, int height) {
        return CompletableFuture.completedFuture(ResizeOutcome.PROHIBITED);
    }
}
