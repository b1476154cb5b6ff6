package dev.oriel.rfb.update;

import dev.oriel.framebuffer.DamageTracker;
import dev.oriel.framebuffer.Pixels;
import dev.oriel.framebuffer.Rect;
import dev.oriel.framebuffer.Region;
import dev.oriel.rfb.tiles.SlotRuns;
import dev.oriel.rfb.tiles.TileStore;
import dev.oriel.rfb.tiles.ViewerTiles;

/**
 * Names tiles to viewers that remember them: before pixels are planned, those that a viewer can paint from its memory; after they
 * are written, those that it shows exactly and is to keep. What keeps changing is not looked for: film does not come back. Frame
 * thread only.
 */
final class TileExchange {

    /** Owed pixels that are worth a look at a whole tile: typing is cheaper sent than looked up. */
    private static final long MIN_AREA = 512;

    private static final int TILE = DamageTracker.TILE;

    private final TileStore store;
    private final Region part = new Region();

    TileExchange(TileStore store) {
        this.store = store;
    }

    /**
     * Moves tiles that the viewer holds from {@code wanted}, and from what it is owed and shows inexactly, to {@code paint}.
     *
     * @param visible only whole tiles inside are painted
     */
    void paint(ViewerState viewer, ScreenCapture capture, Rect visible, Region wanted, SlotRuns paint) {
        paint.clear();
        if (viewer.tiles().isEmpty()) {
            return;
        }
        ViewerTiles tiles = viewer.tiles().get();
        Rect screen = capture.pixels().bounds();
        Rect bounds = wanted.bounds();
        for (int row = bounds.y() / TILE; row * TILE < bounds.bottom(); row++) {
            for (int column = bounds.x() / TILE; column * TILE < bounds.right(); column++) {
                Rect tile = tile(column, row, screen);
                if (visible.contains(tile) && isWorthALook(wanted, tile, column, row, capture)) {
                    int slot = store.find(capture.pixels(), tile);
                    if (slot != TileStore.NONE && tiles.holds(slot)) {
                        paint.add(column, row, slot);
                        take(tile, wanted, viewer.owed, viewer.lossy);
                    }
                }
            }
        }
    }

    private boolean isWorthALook(Region wanted, Rect tile, int column, int row, ScreenCapture capture) {
        if (capture.history().isBusy(column, row, capture.lookedNanos())) {
            return false;
        }
        part.set(wanted);
        part.intersect(tile);
        return part.area() >= Math.min(MIN_AREA, tile.area());
    }

    private static void take(Rect tile, Region... from) {
        for (Region region : from) {
            region.subtract(tile);
        }
    }

    /**
     * Adds to {@code keep} the tiles among those just {@code sent} that the viewer now shows exactly and does not hold yet.
     *
     * @param visible only whole tiles inside are known to be shown
     */
    void keep(ViewerState viewer, ScreenCapture capture, Rect visible, Region sent, SlotRuns keep) {
        keep.clear();
        if (viewer.tiles().isEmpty() || sent.isEmpty()) {
            return;
        }
        ViewerTiles tiles = viewer.tiles().get();
        Pixels pixels = capture.pixels();
        Rect bounds = sent.bounds();
        for (int row = bounds.y() / TILE; row * TILE < bounds.bottom(); row++) {
            for (int column = bounds.x() / TILE; column * TILE < bounds.right(); column++) {
                Rect tile = tile(column, row, pixels.bounds());
                if (sent.intersects(tile) && visible.contains(tile) && isShown(viewer, tile, column, row, capture)) {
                    int slot = store.keep(pixels, tile);
                    if (tiles.hasRoomFor(slot) && !tiles.holds(slot)) {
                        keep.add(column, row, slot);
                        tiles.kept(slot);
                    }
                }
            }
        }
    }

    /** Exactly, and not for a moment only. */
    private static boolean isShown(ViewerState viewer, Rect tile, int column, int row, ScreenCapture capture) {
        return !viewer.owed.intersects(tile)
                && !viewer.lossy.intersects(tile)
                && !capture.history().isBusy(column, row, capture.lookedNanos());
    }

    private static Rect tile(int column, int row, Rect screen) {
        return new Rect(column * TILE, row * TILE, TILE, TILE).intersect(screen);
    }
}
