package dev.oriel.x11.xcb;

/**
 * Where an X server is and what to show it.
 *
 * @param name as in the variable DISPLAY, for example {@code :1} or {@code host:0}
 */
public record DisplayAddress(String name, MagicCookie cookie) {

    public DisplayAddress {
        if (name.indexOf(':') < 0) {
            throw new IllegalArgumentException("display \"" + name + "\" has no number, as in :1");
        }
    }

    /** A display whose cookie stands where XAUTHORITY says. */
    public static DisplayAddress named(String name) {
        return new DisplayAddress(name, MagicCookie.FROM_ENVIRONMENT);
    }
}
