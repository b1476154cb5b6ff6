package dev.oriel.framebuffer;

/**
 * Puts moves that were all verified against the same old picture into an order in which they can be carried out one after
 * the other: none before another that still has to read what it paints over. Where two need each other first, the smallest
 * of those left is given up.
 */
final class MoveOrder {

    private MoveOrder() {}

    static void sort(Moves moves) {
        int sorted = 0;
        while (sorted < moves.size()) {
            int next = harmless(moves, sorted);
            if (next < 0) {
                moves.remove(smallest(moves, sorted));
            } else {
                moves.bringForward(next, sorted++);
            }
        }
    }

    /** The first move from {@code from} on that spoils none of the others there, or -1. */
    private static int harmless(Moves moves, int from) {
        for (int i = from; i < moves.size(); i++) {
            boolean spoils = false;
            for (int other = from; other < moves.size() && !spoils; other++) {
                spoils = other != i && moves.spoils(i, other);
            }
            if (!spoils) {
                return i;
            }
        }
        return -1;
    }

    private static int smallest(Moves moves, int from) {
        int smallest = from;
        for (int i = from + 1; i < moves.size(); i++) {
            if (moves.area(i) < moves.area(smallest)) {
                smallest = i;
            }
        }
        return smallest;
    }
}
