package dev.oriel.rfb.tiles;

import dev.oriel.framebuffer.Pixels;
import dev.oriel.framebuffer.Rect;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The pixels of all slots: direct memory, one {@link TileStore#TILE_BYTES} piece a slot, rows without gaps; taken in
 * chunks when the first slot of one is written.
 */
final class TileMemory {

    private static final int SLOTS_PER_CHUNK = 64;

    private final ByteBuffer[] chunks;

    TileMemory(int slots) {
        chunks = new ByteBuffer[(slots + SLOTS_PER_CHUNK - 1) / SLOTS_PER_CHUNK];
    }

    void write(int slot, Pixels pixels, Rect tile) {
        int chunk = slot / SLOTS_PER_CHUNK;
        if (chunks[chunk] == null) {
            chunks[chunk] = ByteBuffer.allocateDirect(SLOTS_PER_CHUNK * TileStore.TILE_BYTES)
                    .order(ByteOrder.LITTLE_ENDIAN);
        }
        int rowBytes = tile.width() * Pixels.BYTES_PER_PIXEL;
        int to = offset(slot);
        for (int y = tile.y(); y < tile.bottom(); y++) {
            chunks[chunk].put(to, pixels.buffer(), pixels.index(tile.x(), y), rowBytes);
            to += rowBytes;
        }
    }

    /** Whether the slot was written with exactly these pixels; its tile had the same size. */
    boolean holds(int slot, Pixels pixels, Rect tile) {
        ByteBuffer stored = chunks[slot / SLOTS_PER_CHUNK];
        int to = offset(slot);
        for (int y = tile.y(); y < tile.bottom(); y++) {
            for (int x = tile.x(); x < tile.right(); x++) {
                if (stored.getInt(to) != pixels.pixel(x, y)) {
                    return false;
                }
                to += Pixels.BYTES_PER_PIXEL;
            }
        }
        return true;
    }

    private static int offset(int slot) {
        return slot % SLOTS_PER_CHUNK * TileStore.TILE_BYTES;
    }
}
