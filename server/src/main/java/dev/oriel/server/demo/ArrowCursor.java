package dev.oriel.server.demo;

import dev.oriel.framebuffer.desktop.CursorImage;

/** A plain arrow: X is its rim, a dot its inside. */
final class ArrowCursor {

    private static final String[] PICTURE = {
        "X           ",
        "XX          ",
        "X.X         ",
        "X..X        ",
        "X...X       ",
        "X....X      ",
        "X.....X     ",
        "X......X    ",
        "X.......X   ",
        "X........X  ",
        "X.....XXXXX ",
        "X..X..X     ",
        "X.X X..X    ",
        "XX  X..X    ",
        "X    X..X   ",
        "     X..X   ",
        "      XX    ",
    };

    private static final int RIM = 0xFF000000;
    private static final int INSIDE = 0xFFFFFFFF;

    private ArrowCursor() {}

    static CursorImage image() {
        int width = PICTURE[0].length();
        int[] argb = new int[width * PICTURE.length];
        for (int i = 0; i < argb.length; i++) {
            char dot = PICTURE[i / width].charAt(i % width);
            argb[i] = dot == 'X' ? RIM : dot == '.' ? INSIDE : 0;
        }
        return new CursorImage(width, PICTURE.length, 0, 0, argb);
    }
}
