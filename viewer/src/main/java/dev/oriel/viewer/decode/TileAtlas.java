package dev.oriel.viewer.decode;

import dev.oriel.framebuffer.Rect;
import dev.oriel.viewer.picture.RgbImage;
import dev.oriel.viewer.wire.WireReader;
import java.io.IOException;
import java.util.Arrays;

/**
 * The tiles of 64x64 pixels that a viewer was told to keep, by slot, and both rectangles that speak of them (docs/protocol.md):
 *
 * <pre>
 *   U16 runs
 *   runs times: U16 column | U16 row | U16 tiles, rightwards | U16 slot of the first; the others' follow
 * </pre>
 *
 * Slots take memory from when they are used first. One connection, one thread.
 */
final class TileAtlas {

    private static final int TILE = 64;
    private static final int SLOTS_PER_MEBIBYTE = 64;
    private static final int RUN_BYTES = 8;
    private static final Rect NOWHERE = new Rect(0, 0, 0, 0);
    private static final RgbImage NOTHING = new RgbImage(0, 0);

    private final RgbImage[] slots;

    TileAtlas(int mebibytes) {
        slots = new RgbImage[mebibytes * SLOTS_PER_MEBIBYTE];
        Arrays.fill(slots, NOTHING);
    }

    /** What is done with one tile of a run. */
    @FunctionalInterface
    private interface Use {
        void use(int slot, Rect tile, RgbImage screen) throws IOException;
    }

    /** TilePaint. */
    RectDecoder painter() {
        return decoder(this::paint);
    }

    /** TileKeep. */
    RectDecoder keeper() {
        return decoder((slot, tile, screen) -> slots[slot] = screen.crop(tile));
    }

    private void paint(int slot, Rect tile, RgbImage screen) throws IOException {
        RgbImage held = slots[slot];
        if (held.width() != tile.width() || held.height() != tile.height()) {
            throw new IOException(
                    "slot %d holds %dx%d pixels, not those of %s".formatted(slot, held.width(), held.height(), tile));
        }
        screen.paint(tile, held.pixels());
    }

    private RectDecoder decoder(Use use) {
        return new RectDecoder() {
            @Override
            public void decode(WireReader in, Rect area, WireFormat format, RgbImage target) throws IOException {
                if (!area.equals(NOWHERE)) {
                    throw new IOException("tiles with the area " + area + " in their header");
                }
                for (int runs = in.u16(); runs > 0; runs--) {
                    readRun(in, target, use);
                }
            }

            @Override
            public void skip(WireReader in, Rect area, WireFormat format) throws IOException {
                in.skip((long) in.u16() * RUN_BYTES);
            }
        };
    }

    private void readRun(WireReader in, RgbImage screen, Use use) throws IOException {
        int column = in.u16();
        int row = in.u16();
        int tiles = in.u16();
        int slot = in.u16();
        if (column + tiles > cells(screen.width()) || row >= cells(screen.height())) {
            throw new IOException("%d tiles from (%d, %d) leave the grid of %dx%d"
                    .formatted(tiles, column, row, cells(screen.width()), cells(screen.height())));
        }
        if (slot + tiles > slots.length) {
            throw new IOException("%d slots from %d, of %d".formatted(tiles, slot, slots.length));
        }
        for (int i = 0; i < tiles; i++) {
            use.use(slot + i, tile(column + i, row, screen), screen);
        }
    }

    private static int cells(int pixels) {
        return (pixels + TILE - 1) / TILE;
    }

    private static Rect tile(int column, int row, RgbImage screen) {
        int x = column * TILE;
        int y = row * TILE;
        return new Rect(x, y, Math.min(TILE, screen.width() - x), Math.min(TILE, screen.height() - y));
    }
}
