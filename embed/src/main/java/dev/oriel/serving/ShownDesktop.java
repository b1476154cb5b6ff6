package dev.oriel.serving;

import dev.oriel.framebuffer.Rect;
import dev.oriel.framebuffer.desktop.Clipboard;
import dev.oriel.framebuffer.desktop.Desktop;
import dev.oriel.framebuffer.desktop.InputSink;
import dev.oriel.rfb.encode.EncoderPool;
import dev.oriel.rfb.update.Display;
import dev.oriel.rfb.update.FrameLoop;
import dev.oriel.rfb.update.FrameLoopSettings;
import dev.oriel.rfb.update.FrameThread;
import dev.oriel.rfb.update.Viewer;
import dev.oriel.rfb.update.ViewerPort;
import java.util.function.Consumer;

/**
 * A desktop with the frame loop that shows it, as sessions see it. Its ports take calls from any thread. The desktop remains
 * the caller's, to be closed after this.
 */
public final class ShownDesktop implements Display, InputSink, Clipboard {

    private final Desktop desktop;
    private final FrameLoop loop;
    private final FrameThread thread;

    private ShownDesktop(Desktop desktop, FrameLoop loop, FrameThread thread) {
        this.desktop = desktop;
        this.loop = loop;
        this.thread = thread;
    }

    /**
     * Starts the thread {@code frame-<name>}.
     *
     * @param onLost told once, on that thread, when the desktop's pixels are gone; viewers are closed by then
     */
    public static ShownDesktop start(
            Desktop desktop, String name, FrameLoopSettings settings, EncoderPool pool, Consumer<String> onLost) {
        FrameLoop loop = new FrameLoop(desktop, settings, pool, System::nanoTime, onLost);
        return new ShownDesktop(desktop, loop, FrameThread.start(loop, name));
    }

    @Override
    public Viewer join(ViewerPort port) {
        return loop.join(port);
    }

    @Override
    public Rect screen() {
        return loop.screen();
    }

    @Override
    public void key(int keysym, boolean down) {
        desktop.input().key(keysym, down);
        loop.expectChange();
    }

    @Override
    public void pointer(int x, int y, int buttons) {
        desktop.input().pointer(x, y, buttons);
        loop.expectChange();
    }

    @Override
    public void offer(String text) {
        desktop.clipboard().offer(text);
    }

    /**
     * Closes all viewers, telling them the reason, and ends the thread. Not from the frame thread.
     *
     * @return whether it has ended; if not, it may still be reading pixels, whose memory must then stay
     */
    public boolean close(String reason) {
        return thread.close(reason);
    }
}
