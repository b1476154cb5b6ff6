package dev.oriel.rfb.tiles;

import java.util.Arrays;

/** Which slots one viewer holds, in the content they have now: eight bytes a slot. Frame thread. */
public final class ViewerTiles {

    private final TileStore store;

    /** The generation that each slot had when this viewer was told to keep it. */
    private final long[] held;

    /** @param capacity slots that the viewer has room for, the lowest ones */
    public ViewerTiles(TileStore store, int capacity) {
        this.store = store;
        held = new long[Math.min(capacity, store.slots())];
    }

    /** Whether the viewer can paint the slot's present content. */
    public boolean holds(int slot) {
        return slot < held.length && held[slot] != 0 && held[slot] == store.generation(slot);
    }

    /** Whether the viewer has a place for this slot. */
    public boolean hasRoomFor(int slot) {
        return slot < held.length;
    }

    /** The viewer has been told to keep the slot's present content. */
    public void kept(int slot) {
        held[slot] = store.generation(slot);
    }

    /** What the viewer holds is of no use to it any more. */
    public void forget() {
        Arrays.fill(held, 0);
    }
}
