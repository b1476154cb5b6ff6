package dev.oriel.benchmarks.kernel.picture;

/** Generated pictures: pure functions of a pixel's place, so that they are equal on every machine. */
enum Content {
    /** Lines of words on white in a few colours, glyphs with smoothed edges. */
    TEXT,
    /** Windows with title bars, buttons in shades, labels, flat ground. */
    UI,
    /** Clouds of colour in four sizes, with the grain of a camera. */
    PHOTO,
    /** Blocks of the other three. */
    MIXED;

    private static final int WHITE = 0xFFFFFF;
    private static final int[] INKS = {0x202020, 0x202020, 0x7A1FA2, 0x0B6E4F, 0x1A4FB0};
    private static final int BLOCK_WIDTH = 80;
    private static final int BLOCK_HEIGHT = 56;
    private static final int WINDOW_WIDTH = 330;
    private static final int WINDOW_HEIGHT = 210;

    /** 0xRRGGBB. */
    int rgb(int x, int y) {
        return switch (this) {
            case TEXT -> text(x, y, WHITE);
            case UI -> ui(x, y);
            case PHOTO -> photo(x, y);
            case MIXED -> values()[(x / BLOCK_WIDTH + y / BLOCK_HEIGHT) % 3].rgb(x, y);
        };
    }

    private static int text(int x, int y, int paper) {
        int column = x / 8;
        int row = y / 17;
        int word = hash(column / 6, row, 1);
        int inX = x % 8;
        int inY = y % 17;
        boolean blank = column % 6 == 5 || word % 7 == 0 || inX > 6 || inY < 3 || inY > 12;
        if (blank) {
            return paper;
        }
        int glyph = hash(column, row, 2) % 52;
        if ((hash(glyph, inX / 2, inY / 3) & 3) > 1) {
            return paper;
        }
        int ink = INKS[word % INKS.length];
        boolean edge = hash(glyph, inX, inY) % 4 == 0;
        return edge ? blend(ink, paper, 60 + hash(glyph, inX, inY) % 3 * 60) : ink;
    }

    private static int ui(int x, int y) {
        int inX = x % WINDOW_WIDTH - 12;
        int inY = y % WINDOW_HEIGHT - 10;
        if (inX < 0 || inY < 0) {
            return 0x3A6EA5;
        }
        if (inX == 0 || inY == 0 || inX == WINDOW_WIDTH - 13 || inY == WINDOW_HEIGHT - 11) {
            return 0x404040;
        }
        if (inY < 24) {
            return inX < 180 && inY > 3
                    ? text(x, inY, blend(0x2B5797, 0x6F9BD1, inY * 10))
                    : blend(0x2B5797, 0x6F9BD1, inY * 10);
        }
        return button(inX % 100 - 10, (inY - 24) % 44 - 10, x);
    }

    private static int button(int x, int y, int textX) {
        if (x < 0 || y < 0 || x > 80 || y > 28) {
            return 0xF0F0F0;
        }
        boolean border = x == 0 || y == 0 || x == 80 || y == 28;
        int face = blend(0xFDFDFD, 0xD4D4D4, y * 9);
        return border ? 0x8C8C8C : x > 12 && x < 68 && y > 6 && y < 22 ? text(textX, y - 5, face) : face;
    }

    private static int photo(int x, int y) {
        int grain = hash(x, y, 9) % 5 - 2;
        return channel(clouds(x, y, 11) + grain) << 16
                | channel(clouds(x, y, 12) * 3 / 4 + grain + 40) << 8
                | channel(clouds(y, x, 13) + grain);
    }

    private static int channel(int value) {
        return Math.max(0, Math.min(255, value));
    }

    /** Value noise of four octaves, 0..255. */
    private static int clouds(int x, int y, int seed) {
        int sum = 0;
        for (int octave = 0; octave < 4; octave++) {
            sum += smooth(x, y, 7 - octave, seed * 8 + octave) >> (octave + 1);
        }
        return sum;
    }

    /** Random values on a grid of {@code 1 << bits} pixels, and straight lines between them. */
    private static int smooth(int x, int y, int bits, int seed) {
        int cellX = x >> bits;
        int cellY = y >> bits;
        int share = ((x & ((1 << bits) - 1)) * 256) >> bits;
        int top = mix(hash(cellX, cellY, seed) & 255, hash(cellX + 1, cellY, seed) & 255, share);
        int bottom = mix(hash(cellX, cellY + 1, seed) & 255, hash(cellX + 1, cellY + 1, seed) & 255, share);
        return mix(top, bottom, ((y & ((1 << bits) - 1)) * 256) >> bits);
    }

    private static int mix(int from, int to, int share) {
        return from + (((to - from) * share) >> 8);
    }

    private static int blend(int from, int to, int share) {
        int part = Math.min(255, share);
        return mix(from >> 16, to >> 16, part) << 16
                | mix(from >> 8 & 255, to >> 8 & 255, part) << 8
                | mix(from & 255, to & 255, part);
    }

    /** Spreads three numbers over 0..2^31 - 1. */
    private static int hash(int a, int b, int c) {
        int mixed = a * 0x9E3779B1 + b * 0x85EBCA77 + c * 0xC2B2AE3D;
        mixed = (mixed ^ mixed >>> 15) * 0x2C1B3C6D;
        mixed = (mixed ^ mixed >>> 12) * 0x297A2D39;
        return (mixed ^ mixed >>> 15) & Integer.MAX_VALUE;
    }
}
