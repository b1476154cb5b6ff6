package dev.oriel.framebuffer;

import java.util.Random;

/** A live screen for tests of motion: noise, text-like rows, textures; scrolled, dragged, and replayed from what was found. */
final class Scene {

    final Framebuffer live;
    final Rect bounds;

    Scene(int width, int height) {
        live = new Framebuffer(width, height);
        bounds = live.pixels().bounds();
    }

    int pixel(int x, int y) {
        return live.pixels().pixel(x, y);
    }

    void set(int x, int y, int rgb) {
        live.ints().put(live.pixels().index(x, y) / Pixels.BYTES_PER_PIXEL, rgb);
    }

    void noise(Random random, Rect rect) {
        for (int y = rect.y(); y < rect.bottom(); y++) {
            for (int x = rect.x(); x < rect.right(); x++) {
                set(x, y, random.nextInt() & 0xFFFFFF);
            }
        }
    }

    /** Letters of 6x13 pixels on a plain ground, of an alphabet of 20. */
    void text(Random random, Rect rect) {
        live.fill(rect, 0x101418);
        for (int y = rect.y(); y + 13 <= rect.bottom(); y += 13) {
            int end = random.nextInt(rect.width() / 6 + 1);
            for (int column = 0; column < end; column++) {
                letter(new Random(random.nextInt(20)), rect.x() + column * 6, y);
            }
        }
    }

    private void letter(Random shape, int x, int y) {
        for (int row = 2; row < 11; row++) {
            for (int column = 0; column < 5; column++) {
                if (shape.nextBoolean()) {
                    set(x + column, y + row, 0xD0D0D0);
                }
            }
        }
    }

    /** Repeats itself every {@code period} pixels in both directions. */
    void texture(int period, Rect rect) {
        for (int y = rect.y(); y < rect.bottom(); y++) {
            for (int x = rect.x(); x < rect.right(); x++) {
                set(x, y, (x % period * 31 + y % period * 57) * 0x10305 & 0xFFFFFF);
            }
        }
    }

    /** Moves the content of {@code area} within it; what comes in from outside of it stays as it was. */
    void scroll(Rect area, int dx, int dy) {
        Rect to = area.intersect(area.translate(dx, dy));
        copy(to.translate(-dx, -dy), dx, dy);
    }

    void copy(Rect from, int dx, int dy) {
        int[] kept = read(from);
        live.write(from.translate(dx, dy), kept, 0, from.width());
    }

    int[] read(Rect rect) {
        int[] pixels = new int[rect.width() * rect.height()];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = pixel(rect.x() + i % rect.width(), rect.y() + i / rect.width());
        }
        return pixels;
    }

    /** Does to this picture what a viewer does: moves in order, then the new pixels. */
    void follow(Change change, Pixels now) {
        for (int i = 0; i < change.moves().size(); i++) {
            copy(change.moves().source(i), change.moves().dx(i), change.moves().dy(i));
        }
        change.region().forEach((x, y, w, h) -> live.copy(now, new Rect(x, y, w, h)));
    }

    /** The first pixel that differs, or an empty text. */
    String difference(Pixels other) {
        for (int y = 0; y < bounds.height(); y++) {
            for (int x = 0; x < bounds.width(); x++) {
                if (pixel(x, y) != other.pixel(x, y)) {
                    return "pixel " + x + "," + y + " is " + Integer.toHexString(pixel(x, y)) + ", not "
                            + Integer.toHexString(other.pixel(x, y));
                }
            }
        }
        return "";
    }
}
