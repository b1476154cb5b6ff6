package dev.oriel.x11;

import dev.oriel.framebuffer.PixelSource;
import dev.oriel.framebuffer.desktop.Clipboard;
import dev.oriel.framebuffer.desktop.Desktop;
import dev.oriel.framebuffer.desktop.DesktopListener;
import dev.oriel.framebuffer.desktop.InputSink;
import dev.oriel.framebuffer.desktop.ResizeOutcome;
import dev.oriel.x11.process.ProcessGroup;
import dev.oriel.x11.process.XvfbOptions;
import dev.oriel.x11.process.XvfbServer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/**
 * An X server of our own in memory, as a desktop in one line, with the programs that are run on it. Closing it ends them all.
 * Threads as {@link Desktop} says; starting, running and closing wait, bounded, on any thread.
 */
public final class XvfbDesktop implements Desktop, AutoCloseable {

    private final XvfbServer xvfb;
    private final X11Desktop desktop;
    private final List<ProcessGroup> programs = new ArrayList<>();

    private XvfbDesktop(XvfbServer xvfb, X11Desktop desktop) {
        this.xvfb = xvfb;
        this.desktop = desktop;
    }

    /**
     * An empty one of this size, in pixels, on a display number that is free.
     *
     * @throws IOException if Xvfb is not installed or does not start; the message says which and what it wrote
     */
    public static XvfbDesktop start(int width, int height) throws IOException {
        XvfbServer xvfb = XvfbServer.start(new XvfbOptions(XvfbOptions.FREE_DISPLAY, width, height));
        try {
            return new XvfbDesktop(xvfb, X11Desktop.of(xvfb));
        } catch (IOException | RuntimeException e) {
            xvfb.close();
            throw e;
        }
    }

    /** One of this size on which this program runs. */
    public static XvfbDesktop running(int width, int height, String... command) throws IOException {
        XvfbDesktop started = start(width, height);
        try {
            started.run(command);
            return started;
        } catch (IOException | RuntimeException e) {
            started.close();
            throw e;
        }
    }

    /**
     * Starts one more program here.
     *
     * @return completed with its exit code when it has ended
     * @throws IOException if it cannot be started
     */
    public synchronized CompletionStage<Integer> run(String... command) throws IOException {
        ProcessGroup program = ProcessGroup.start(List.of(command), xvfb.environment());
        programs.add(program);
        return program.exit();
    }

    /** What programs need that are to show themselves here: DISPLAY and XAUTHORITY. */
    public Map<String, String> environment() {
        return xvfb.environment();
    }

    @Override
    public String name() {
        return desktop.name();
    }

    @Override
    public void start(DesktopListener listener) {
        desktop.start(listener);
    }

    @Override
    public void stop() {
        desktop.stop();
    }

    @Override
    public PixelSource pixels() {
        return desktop.pixels();
    }

    @Override
    public boolean reportsDamage() {
        return desktop.reportsDamage();
    }

    @Override
    public InputSink input() {
        return desktop.input();
    }

    @Override
    public Clipboard clipboard() {
        return desktop.clipboard();
    }

    @Override
    public CompletionStage<ResizeOutcome> resize(int width, int height) {
        return desktop.resize(width, height);
    }

    /** Ends programs and X server; nobody may read pixels any more. */
    @Override
    public synchronized void close() {
        programs.forEach(ProcessGroup::close);
        programs.clear();
        desktop.close();
        xvfb.close();
    }
}
