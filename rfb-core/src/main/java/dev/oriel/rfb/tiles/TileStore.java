package dev.oriel.rfb.tiles;

import dev.oriel.framebuffer.DamageTracker;
import dev.oriel.framebuffer.Pixels;
import dev.oriel.framebuffer.Rect;
import java.util.Arrays;

/**
 * Tiles of a display by their content, each in a numbered slot, for all viewers together: what a viewer holds is the number
 * and the generation of a slot, nothing more. When all slots are taken the one that was not asked for the longest is given to
 * the next tile, and its generation changes, so whoever held it holds it no more. Frame thread; allocates memory for pixels
 * as slots are first used, nothing after that.
 */
public final class TileStore {

    /** No slot. */
    public static final int NONE = -1;

    /** Memory of one slot: a whole tile. */
    public static final int TILE_BYTES = DamageTracker.TILE * DamageTracker.TILE * Pixels.BYTES_PER_PIXEL;

    private final TileMemory memory;
    private final RecentlyUsed recent;

    private final long[] hashes;
    private final int[] sizes;
    private final long[] generations;

    /** The first slot of each bucket, and the next one in the same bucket. */
    private final int[] buckets;

    private final int[] next;
    private int used;
    private long lastGeneration;

    /** @param slots 1 to 65536 */
    public TileStore(int slots) {
        if (slots < 1 || slots > 1 << 16) {
            throw new IllegalArgumentException(slots + " tile slots are not within 1..65536");
        }
        memory = new TileMemory(slots);
        recent = new RecentlyUsed(slots);
        hashes = new long[slots];
        sizes = new int[slots];
        generations = new long[slots];
        next = new int[slots];
        buckets = new int[Integer.highestOneBit(slots) * 2];
        Arrays.fill(buckets, NONE);
    }

    public int slots() {
        return next.length;
    }

    /** Changes whenever the slot gets other content; 0 for a slot never used. */
    long generation(int slot) {
        return generations[slot];
    }

    /**
     * The slot with exactly these pixels, which counts as used now, or {@link #NONE}.
     *
     * @param tile inside the picture, at most {@link DamageTracker#TILE} wide and high
     */
    public int find(Pixels pixels, Rect tile) {
        return find(pixels, tile, TileHash.of(pixels, tile));
    }

    private int find(Pixels pixels, Rect tile, long hash) {
        for (int slot = buckets[bucket(hash)]; slot != NONE; slot = next[slot]) {
            if (hashes[slot] == hash && sizes[slot] == size(tile) && memory.holds(slot, pixels, tile)) {
                recent.use(slot);
                return slot;
            }
        }
        return NONE;
    }

    /** As {@link #find}; pixels that are in no slot get one. */
    public int keep(Pixels pixels, Rect tile) {
        long hash = TileHash.of(pixels, tile);
        int found = find(pixels, tile, hash);
        if (found != NONE) {
            return found;
        }
        int slot = freeSlot();
        memory.write(slot, pixels, tile);
        hashes[slot] = hash;
        sizes[slot] = size(tile);
        generations[slot] = ++lastGeneration;
        next[slot] = buckets[bucket(hash)];
        buckets[bucket(hash)] = slot;
        recent.use(slot);
        return slot;
    }

    private int freeSlot() {
        if (used < next.length) {
            return used++;
        }
        int slot = recent.longestUnused();
        int bucket = bucket(hashes[slot]);
        if (buckets[bucket] == slot) {
            buckets[bucket] = next[slot];
        } else {
            int before = buckets[bucket];
            while (next[before] != slot) {
                before = next[before];
            }
            next[before] = next[slot];
        }
        return slot;
    }

    private int bucket(long hash) {
        return (int) hash & buckets.length - 1;
    }

    private static int size(Rect tile) {
        return tile.width() << 16 | tile.height();
    }
}
