package dev.oriel.server.demo;

import dev.oriel.framebuffer.PixelSource;
import dev.oriel.framebuffer.Rect;
import dev.oriel.framebuffer.desktop.Clipboard;
import dev.oriel.framebuffer.desktop.Desktop;
import dev.oriel.framebuffer.desktop.DesktopListener;
import dev.oriel.framebuffer.desktop.InputListener;
import dev.oriel.framebuffer.desktop.InputSink;
import dev.oriel.framebuffer.desktop.ResizeOutcome;
import dev.oriel.framebuffer.desktop.ScreenSize;
import dev.oriel.framebuffer.desktop.VirtualDesktop;
import java.util.concurrent.CompletionStage;

/** The demo screen as a desktop: a {@link VirtualDesktop} whose program runs only while somebody watches. */
public final class DemoDesktop implements Desktop, AutoCloseable {

    /** A 4K screen: what a viewer may make of it. */
    private static final ScreenSize MAX_SIZE = new ScreenSize(3840, 2160);

    private final VirtualDesktop desktop;
    private final DemoScreen screen;

    public DemoDesktop(ScreenSize size) {
        ScreenSize largest =
                new ScreenSize(Math.max(size.width(), MAX_SIZE.width()), Math.max(size.height(), MAX_SIZE.height()));
        desktop = new VirtualDesktop("Oriel demo", size, largest);
        desktop.setCursor(ArrowCursor.image());
        screen = new DemoScreen(size.width(), size.height(), new Output(desktop));
        desktop.listen(new Input(screen));
    }

    private record Output(VirtualDesktop desktop) implements DemoOutput {

        @Override
        public void write(Rect area, int[] xrgb, int offset, int scan) {
            desktop.write(area, xrgb, offset, scan);
        }

        @Override
        public void commit() {
            desktop.commit();
        }
    }

    private record Input(DemoScreen screen) implements InputListener {

        @Override
        public void key(int keysym, boolean down) {
            screen.key(keysym, down);
        }

        @Override
        public void pointer(int x, int y, int buttons) {
            screen.pointer(x, y, buttons);
        }

        @Override
        public void resized(ScreenSize size) {
            screen.resize(size.width(), size.height());
        }
    }

    @Override
    public String name() {
        return desktop.name();
    }

    @Override
    public void start(DesktopListener listener) {
        desktop.start(listener);
        screen.start();
    }

    @Override
    public void stop() {
        screen.stop();
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

    @Override
    public void close() {
        screen.stop();
        desktop.close();
    }
}
