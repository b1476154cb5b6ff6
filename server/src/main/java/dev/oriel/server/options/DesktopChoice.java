package dev.oriel.server.options;

/** Which programs make the desktop: {@code auto}, {@code none}, or the name of a window manager or session program. */
public record DesktopChoice(String name) {

    public static final DesktopChoice AUTO = new DesktopChoice("auto");
    public static final DesktopChoice NONE = new DesktopChoice("none");

    public DesktopChoice {
        if (name.isBlank()) {
            throw new IllegalArgumentException("an empty name");
        }
    }
}
