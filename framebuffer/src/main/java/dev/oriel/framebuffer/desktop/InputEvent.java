package dev.oriel.framebuffer.desktop;

/** One act of a viewer that waits for the listener. */
sealed interface InputEvent {

    void tell(InputListener listener);

    record Key(int keysym, boolean down) implements InputEvent {
        @Override
        public void tell(InputListener listener) {
            listener.key(keysym, down);
        }
    }

    /** @param moved whether the buttons are the same as before, so that only the last of several counts */
    record Pointer(int x, int y, int buttons, boolean moved) implements InputEvent {
        @Override
        public void tell(InputListener listener) {
            listener.pointer(x, y, buttons);
        }
    }

    record ClipboardOffer(String text) implements InputEvent {
        @Override
        public void tell(InputListener listener) {
            listener.clipboardOffered(text);
        }
    }

    record Resize(ScreenSize size) implements InputEvent {
        @Override
        public void tell(InputListener listener) {
            listener.resized(size);
        }
    }
}
