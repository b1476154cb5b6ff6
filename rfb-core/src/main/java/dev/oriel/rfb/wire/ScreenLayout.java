package dev.oriel.rfb.wire;

/** One SCREEN of ExtendedDesktopSize: unsigned 32-bit id and flags, unsigned 16-bit geometry. */
public record ScreenLayout(int id, int x, int y, int width, int height, int flags) {}
