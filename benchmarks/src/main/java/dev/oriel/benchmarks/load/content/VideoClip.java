package dev.oriel.benchmarks.load.content;

import dev.oriel.framebuffer.Rect;

/**
 * Moving pictures as a camera takes them: it sways over a landscape under changing light, things with hard edges cross, and
 * every pixel has grain. A few pictures, larger than what is seen, repeat in a circle; which part of them is seen wanders on
 * a path that returns only after minutes, so that frames do not repeat while none has to be made while playing. Immutable.
 */
public final class VideoClip {

    /** How much larger than the view a picture is. */
    private static final int MARGIN = 64;

    private static final long MAX_BYTES = 160_000_000;
    private static final int MIN_PICTURES = 12;
    private static final int MAX_PICTURES = 48;
    private static final int SIDE = 2048;
    private static final int GRAIN = 4096;
    private static final int GRAIN_HEIGHT = 9;

    private final Dice dice;
    private final Texture ground;
    private final byte[] grain = new byte[GRAIN];
    private final int width;
    private final int height;

    /** Of this size as seen. */
    public VideoClip(long seed, int width, int height) {
        this.dice = new Dice(seed).other(7);
        this.ground = Texture.of(seed, SIDE);
        this.width = width;
        this.height = height;
        for (int i = 0; i < GRAIN; i++) {
            grain[i] = (byte) (dice.below(GRAIN_HEIGHT, i, 1) + dice.below(GRAIN_HEIGHT, i, 2) - GRAIN_HEIGHT + 1);
        }
    }

    /** How many pictures there are. */
    public int pictures() {
        long each = 4L * (width + MARGIN) * (height + MARGIN);
        return (int) Math.min(MAX_PICTURES, Math.max(MIN_PICTURES, MAX_BYTES / each));
    }

    public int pictureWidth() {
        return width + MARGIN;
    }

    public int pictureHeight() {
        return height + MARGIN;
    }

    /** Which part of picture {@code frame % pictures()} is seen in this frame. */
    public Rect view(int frame) {
        int x = (int) Math.round((MARGIN - 1) * (0.5 + 0.5 * Math.sin(frame * 0.0437)));
        int y = (int) Math.round((MARGIN - 1) * (0.5 + 0.5 * Math.sin(frame * 0.0313 + 1)));
        return new Rect(x, y, width, height);
    }

    /** A frame as it is seen. */
    public Picture frame(int number) {
        Picture whole = Picture.blank(pictureWidth(), pictureHeight());
        paint(whole, number % pictures());
        return whole.part(view(number));
    }

    /** Paints picture number {@code index} whole. */
    public void paint(Picture on, int index) {
        double turn = 2 * Math.PI * index / pictures();
        int swayX = (int) Math.round(30 * Math.sin(turn));
        int swayY = (int) Math.round(14 * Math.cos(turn));
        for (int y = 0; y < on.height(); y++) {
            int light = 200 + 56 * y / on.height();
            int grainAt = dice.below(GRAIN, index, 1000L + y);
            for (int x = 0; x < on.width(); x++) {
                int noise = grain[(grainAt + x) & GRAIN - 1];
                on.pixels().put(on.index(x, y), lit(ground.at(x + swayX, y + swayY), light, noise));
            }
        }
        paintShapes(on, index, turn);
        paintLights(on, turn);
    }

    private static int lit(int rgb, int light, int add) {
        int red = clamp(((((rgb >> 16) & 0xFF) * light) >> 8) + add);
        int green = clamp(((((rgb >> 8) & 0xFF) * light) >> 8) + add);
        int blue = clamp((((rgb & 0xFF) * light) >> 8) + add);
        return red << 16 | green << 8 | blue;
    }

    private static int clamp(int value) {
        return Math.min(255, Math.max(0, value));
    }

    /** Boxes and discs with hard edges that move along their own circles, shaded from above. */
    private void paintShapes(Picture on, int index, double turn) {
        for (int i = 0; i < 7; i++) {
            int size = on.height() / 14 + dice.below(on.height() / 10, i, 3);
            int swing = on.height() / 8;
            double phase = turn * (i % 2 == 0 ? 1 : -1) + i;
            int x = dice.below(on.width(), i, 4) + (int) (swing * Math.cos(phase));
            int y = dice.below(on.height(), i, 5) + (int) (swing * Math.sin(phase));
            int rgb = ((int) dice.bits(i, 6) & 0x7F7F7F) | 0x404040;
            Rect box = new Rect(x - size / 2, y - size / 2, size, size).intersect(on.bounds());
            for (int row = box.y(); row < box.bottom(); row++) {
                int light = 300 - 120 * (row - y + size / 2) / size;
                for (int column = box.x(); column < box.right(); column++) {
                    int dx = column - x;
                    int dy = row - y;
                    if (i % 3 == 0 || 4 * (dx * dx + dy * dy) < size * size) {
                        int noise = grain[(index * 31 + row * 57 + column) & GRAIN - 1];
                        on.pixels().put(on.index(column, row), lit(rgb, light, noise));
                    }
                }
            }
        }
    }

    /** Soft spots that brighten what is under them. */
    private void paintLights(Picture on, double turn) {
        for (int i = 0; i < 4; i++) {
            int radius = on.height() / 6 + dice.below(on.height() / 6, i, 7);
            int x = dice.below(on.width(), i, 8) + (int) (radius * 0.8 * Math.sin(turn + i));
            int y = dice.below(on.height(), i, 9) + (int) (radius * 0.4 * Math.cos(turn * 2 + i));
            Rect box = new Rect(x - radius, y - radius, 2 * radius, 2 * radius).intersect(on.bounds());
            for (int row = box.y(); row < box.bottom(); row++) {
                for (int column = box.x(); column < box.right(); column++) {
                    float far = (float) ((column - x) * (column - x) + (row - y) * (row - y)) / (radius * radius);
                    if (far < 1) {
                        int at = on.index(column, row);
                        on.pixels().put(at, lit(on.pixels().get(at), 256, (int) (90 * (1 - far) * (1 - far))));
                    }
                }
            }
        }
    }
}
