package dev.oriel;

import dev.oriel.framebuffer.desktop.Desktop;
import java.util.Objects;
import java.util.regex.Pattern;

/** A display that a server is to show under a path: "/" or "/name/". */
sealed interface Exhibit {

    String path();

    /** From now on it is this server's. */
    Desktop claim();

    /** The server did not start after all. */
    void release();

    /** The server is over, and its displays with it. */
    void close() throws Exception;

    record OfFramebuffer(String path, VirtualFramebuffer framebuffer) implements Exhibit {

        @Override
        public Desktop claim() {
            return framebuffer.claim();
        }

        @Override
        public void release() {
            framebuffer.release();
        }

        @Override
        public void close() {
            framebuffer.close();
        }
    }

    record OfDesktop(String path, Desktop desktop) implements Exhibit {

        public OfDesktop {
            Objects.requireNonNull(desktop, "desktop");
        }

        @Override
        public Desktop claim() {
            return desktop;
        }

        @Override
        public void release() {
            // it was nobody's
        }

        @Override
        public void close() throws Exception {
            if (desktop instanceof AutoCloseable closeable) {
                closeable.close();
            }
        }
    }

    Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*");

    /** The path of a display with this name. */
    static String pathOf(String name) {
        if (!NAME.matcher(name).matches() || name.equals("status") || name.equals("websockify")) {
            throw new IllegalArgumentException(
                    "a display cannot be named '" + name
                            + "': it is a part of its address, so take letters, digits, - and _, and neither status nor websockify");
        }
        return "/" + name + "/";
    }
}
