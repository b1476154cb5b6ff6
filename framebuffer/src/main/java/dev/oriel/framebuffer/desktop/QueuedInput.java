package dev.oriel.framebuffer.desktop;

/** Puts the input of viewers into the queue of the listener's thread. */
record QueuedInput(InputQueue queue) implements InputSink {

    @Override
    public void key(int keysym, boolean down) {
        queue.key(keysym, down);
    }

    @Override
    public void pointer(int x, int y, int buttons) {
        queue.pointer(x, y, buttons);
    }
}
