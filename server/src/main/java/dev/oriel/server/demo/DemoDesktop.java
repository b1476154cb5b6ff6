package dev.oriel.server.demo;

import dev.oriel.framebuffer.PixelSource;
import dev.oriel.framebuffer.Rect;
import dev.oriel.framebuffer.desktop.Clipboard;
import dev.oriel.framebuffer.desktop.CursorImage;
import dev.oriel.framebuffer.desktop.Desktop;
import dev.oriel.framebuffer.desktop.DesktopListener;
import dev.oriel.framebuffer.desktop.InputSink;
import dev.oriel.framebuffer.desktop.PointerShapes;
import dev.oriel.framebuffer.desktop.ResizeOutcome;
import dev.oriel.framebuffer.desktop.ScreenSize;
import dev.oriel.framebuffer.desktop.VirtualDesktop;
import java.util.concurrent.CompletionStage;

/**
 * The demo as a desktop: a virtual one that is painted while somebody watches and costs nothing otherwise. Viewers may
 * change its size. Threads as {@link Desktop} says; {@link #close} from any thread.
 */
public final class DemoDesktop implements Desktop, AutoCloseable {

    private static final String NAME = "Oriel demo";

    /** How large viewers may make it, unless it starts larger. */
    private static final ScreenSize USUAL_LIMIT = new ScreenSize(3840, 2160);

    private final VirtualDesktop screen;
    private final DemoScreen demo;

    public DemoDesktop(ScreenSize size) {
        ScreenSize limit = new ScreenSize(
                Math.max(size.width(), USUAL_LIMIT.width()), Math.max(size.height(), USUAL_LIMIT.height()));
        screen = new VirtualDesktop(NAME, size, limit);
        demo = new DemoScreen(size, new ToVirtualDesktop(screen));
        screen.setCursor(PointerShapes.ARROW);
        screen.listen(demo);
    }

    @Override
    public String name() {
        return screen.name();
    }

    @Override
    public void start(DesktopListener listener) {
        screen.start(listener);
        demo.start();
    }

    @Override
    public void stop() {
        demo.stop();
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

    /** What viewers offer is not used. */
    @Override
    public Clipboard clipboard() {
        return screen.clipboard();
    }

    @Override
    public CompletionStage<ResizeOutcome> resize(int width, int height) {
        return screen.resize(width, height);
    }

    @Override
    public void close() {
        demo.stop();
        screen.close();
    }

    private record ToVirtualDesktop(VirtualDesktop screen) implements DemoOutput {

        @Override
        public void write(Rect area, int[] xrgb, int offset, int scan) {
            screen.write(area, xrgb, offset, scan);
        }

        @Override
        public void commit() {
            screen.commit();
        }

        @Override
        public void cursor(CursorImage shape) {
            screen.setCursor(shape);
        }
    }
}
