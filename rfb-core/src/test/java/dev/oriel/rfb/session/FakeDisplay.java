package dev.oriel.rfb.session;

import dev.oriel.framebuffer.Rect;
import dev.oriel.framebuffer.desktop.Clipboard;
import dev.oriel.framebuffer.desktop.InputSink;
import dev.oriel.rfb.update.Display;
import dev.oriel.rfb.update.Viewer;
import dev.oriel.rfb.update.ViewerPort;
import java.util.ArrayList;
import java.util.List;

/**
 * A display of 640x480 called "fake", with its input and clipboard: keeps what sessions tell it. Lets viewers in at once, or
 * when {@link #letIn} is called. One thread.
 */
final class FakeDisplay implements Display, InputSink, Clipboard {

    /** One element for each join. */
    final List<FakeViewer> viewers = new ArrayList<>();

    final List<ViewerPort> ports = new ArrayList<>();

    /** Lines such as "key 41 down", "pointer 1,2 buttons 4", "text abc". */
    final List<String> desktop = new ArrayList<>();

    boolean letsInAtOnce = true;

    @Override
    public Viewer join(ViewerPort port) {
        FakeViewer viewer = new FakeViewer();
        viewers.add(viewer);
        ports.add(port);
        if (letsInAtOnce) {
            letIn(port);
        }
        return viewer;
    }

    void letIn(ViewerPort port) {
        port.joined(640, 480, "fake");
    }

    @Override
    public Rect screen() {
        return new Rect(0, 0, 640, 480);
    }

    @Override
    public void key(int keysym, boolean down) {
        desktop.add("key " + Integer.toHexString(keysym) + (down ? " down" : " up"));
    }

    @Override
    public void pointer(int x, int y, int buttons) {
        desktop.add("pointer " + x + "," + y + " buttons " + buttons);
    }

    @Override
    public void offer(String text) {
        desktop.add("text " + text);
    }
}
