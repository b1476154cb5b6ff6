package dev.oriel.rfb.tiles;

/** Slots in the order of their last use: a ring of two linked lists in arrays, with one place for both its ends. */
final class RecentlyUsed {

    private final int[] newer;
    private final int[] older;
    private final int end;

    RecentlyUsed(int slots) {
        newer = new int[slots + 1];
        older = new int[slots + 1];
        end = slots;
        newer[end] = end;
        older[end] = end;
        for (int slot = 0; slot < slots; slot++) {
            newer[slot] = slot;
            older[slot] = slot;
        }
    }

    void use(int slot) {
        newer[older[slot]] = newer[slot];
        older[newer[slot]] = older[slot];
        newer[slot] = end;
        older[slot] = older[end];
        newer[older[end]] = slot;
        older[end] = slot;
    }

    /** Of those used at least once; there is one. */
    int longestUnused() {
        return newer[end];
    }
}
