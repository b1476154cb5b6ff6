package dev.oriel;

import dev.oriel.framebuffer.PixelSource;
import dev.oriel.framebuffer.desktop.Clipboard;
import dev.oriel.framebuffer.desktop.Desktop;
import dev.oriel.framebuffer.desktop.DesktopListener;
import dev.oriel.framebuffer.desktop.InputSink;
import dev.oriel.framebuffer.desktop.ResizeOutcome;
import dev.oriel.framebuffer.desktop.VirtualDesktop;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A program's framebuffer as viewers see it: a virtual desktop whose size they change only where the program allows it. */
record ProgramDesktop(VirtualDesktop screen, boolean viewersResize) implements Desktop {

    @Override
    public String name() {
        return screen.name();
    }

    @Override
    public void start(DesktopListener listener) {
        screen.start(listener);
    }

    @Override
    public void stop() {
        screen.stop();
    }

    @Override
    public PixelSource pixels() {
        return screen.pixels();
    }

    @Override
    public boolean reportsDamage() {
        return screen.reportsDamage();
    }

    @Override
    public InputSink input() {
        return screen.input();
    }

    @Override
    public Clipboard clipboard() {
        return screen.clipboard();
    }

    @Override
    public CompletionStage<ResizeOutcome> resize(int width, int height) {
        return viewersResize
                ? screen.resize(width, height)
                : CompletableFuture.completedFuture(ResizeOutcome.PROHIBITED);
    }
}
