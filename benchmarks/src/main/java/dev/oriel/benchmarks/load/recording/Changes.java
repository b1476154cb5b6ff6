package dev.oriel.benchmarks.load.recording;

import dev.oriel.benchmarks.load.content.Picture;
import dev.oriel.framebuffer.Rect;
import dev.oriel.framebuffer.Region;
import java.util.ArrayList;
import java.util.List;

/** Finds what is different between two pictures of one size, in tiles that are then cut to what differs. One thread. */
final class Changes {

    private static final int TILE = 32;

    /** Rectangles that together hold every different pixel, without overlap; empty if the pictures are equal. */
    List<Rect> between(Picture before, Picture now) {
        Region changed = new Region();
        for (int y = 0; y < now.height(); y += TILE) {
            for (int x = 0; x < now.width(); x += TILE) {
                Rect tile = new Rect(x, y, TILE, TILE).intersect(now.bounds());
                if (differs(before, now, tile)) {
                    changed.add(tile);
                }
            }
        }
        List<Rect> rects = new ArrayList<>();
        changed.forEach((x, y, width, height) -> rects.add(cut(before, now, new Rect(x, y, width, height))));
        return rects;
    }

    private static boolean differs(Picture before, Picture now, Rect area) {
        for (int y = area.y(); y < area.bottom(); y++) {
            for (int x = area.x(); x < area.right(); x++) {
                if (before.rgb(x, y) != now.rgb(x, y)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The smallest rectangle around the differences in an area that has one. */
    private static Rect cut(Picture before, Picture now, Rect area) {
        int top = area.y();
        while (!differs(before, now, new Rect(area.x(), top, area.width(), 1))) {
            top++;
        }
        int bottom = area.bottom();
        while (!differs(before, now, new Rect(area.x(), bottom - 1, area.width(), 1))) {
            bottom--;
        }
        int left = area.x();
        while (!differs(before, now, new Rect(left, top, 1, bottom - top))) {
            left++;
        }
        int right = area.right();
        while (!differs(before, now, new Rect(right - 1, top, 1, bottom - top))) {
            right--;
        }
        return new Rect(left, top, right - left, bottom - top);
    }
}
