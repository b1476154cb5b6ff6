package dev.oriel.rfb.update;

import io.netty.buffer.ByteBuf;
import java.nio.IntBuffer;
import java.util.HashMap;
import java.util.Map;

/** A viewer's memory of tiles as docs/protocol.md describes it, written from there. */
final class KeptTiles {

    /** A piece of a picture: pixels from {@code offset}, rows {@code stride} apart. */
    record Tile(IntBuffer pixels, int offset, int stride, int width, int height) {}

    interface Grid {

        Tile tile(int column, int row);
    }

    private final Map<Integer, Tile> slots = new HashMap<>();
    int painted;

    void keep(ByteBuf in, Grid screen) {
        forEach(in, screen, (slot, tile) -> {
            Tile copy = new Tile(
                    IntBuffer.allocate(tile.width() * tile.height()), 0, tile.width(), tile.width(), tile.height());
            copy(tile, copy);
            slots.put(slot, copy);
        });
    }

    void paint(ByteBuf in, Grid screen) {
        forEach(in, screen, (slot, tile) -> {
            Tile kept = slots.get(slot);
            if (kept == null || kept.width() != tile.width() || kept.height() != tile.height()) {
                throw new AssertionError("slot " + slot + " does not hold a tile of that size");
            }
            copy(kept, tile);
            painted++;
        });
    }

    private interface SlotVisitor {

        void visit(int slot, Tile tile);
    }

    private static void forEach(ByteBuf in, Grid screen, SlotVisitor visitor) {
        for (int runs = in.readUnsignedShort(); runs > 0; runs--) {
            int column = in.readUnsignedShort();
            int row = in.readUnsignedShort();
            int tiles = in.readUnsignedShort();
            int slot = in.readUnsignedShort();
            for (int i = 0; i < tiles; i++) {
                visitor.visit(slot + i, screen.tile(column + i, row));
            }
        }
    }

    private static void copy(Tile from, Tile to) {
        for (int row = 0; row < to.height(); row++) {
            int at = from.offset() + row * from.stride();
            to.pixels().put(to.offset() + row * to.stride(), from.pixels(), at, to.width());
        }
    }
}
