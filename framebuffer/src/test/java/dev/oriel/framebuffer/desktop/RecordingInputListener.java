package dev.oriel.framebuffer.desktop;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Remembers what viewers did; told on the input thread, asked on the test's. */
final class RecordingInputListener implements InputListener {

    private static final long DEADLINE_SECONDS = 10;

    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();

    /** The next event, waited for. */
    String next() throws InterruptedException {
        String event = events.poll(DEADLINE_SECONDS, TimeUnit.SECONDS);
        if (event == null) {
            throw new AssertionError("no event within " + DEADLINE_SECONDS + " s");
        }
        return event;
    }

    @Override
    public void key(int keysym, boolean down) {
        events.add((down ? "press " : "release ") + keysym);
    }

    @Override
    public void pointer(int x, int y, int buttons) {
        events.add("pointer " + x + "," + y + " " + buttons);
    }

    @Override
    public void clipboardOffered(String text) {
        events.add("clipboard " + text);
    }

    @Override
    public void resized(ScreenSize size) {
        events.add("resized " + size.width() + "x" + size.height());
    }
}
