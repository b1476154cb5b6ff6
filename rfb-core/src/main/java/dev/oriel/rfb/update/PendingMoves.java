package dev.oriel.rfb.update;

import dev.oriel.framebuffer.Moves;
import dev.oriel.framebuffer.Rect;
import dev.oriel.framebuffer.Region;

/**
 * What one viewer is to copy on its own screen before it is sent pixels, and what that does to its owed and lossy regions:
 * both tell of its picture after these copies, which stays true because every update begins with all of them. A copy takes
 * debts along: of owed pixels comes an owed destination, of lossy ones a lossy one, and an exact source makes its destination
 * exact. So a viewer that had no credit when something moved can still be told of it later. Pure; frame thread.
 */
final class PendingMoves {

    /** Copies that may wait. Many steps without credit leave little that is worth copying. */
    static final int MAX = 32;

    private final Region owed;
    private final Region lossy;
    private final Moves moves = new Moves();
    private final Moves taken = new Moves();
    private final Region carried = new Region();
    private final Region touched = new Region();

    /** Keeps the books of a viewer in these regions, which stay the viewer's own. */
    PendingMoves(Region owed, Region lossy) {
        this.owed = owed;
        this.lossy = lossy;
    }

    boolean isEmpty() {
        return moves.isEmpty();
    }

    /**
     * Adds copies; the destinations of those that are not possible or not worth it become owed.
     *
     * @param screen what the viewer and we both have: copies lie inside
     */
    void add(Moves more, Rect screen) {
        for (int i = 0; i < more.size(); i++) {
            Rect source = more.source(i);
            Rect destination = more.destination(i);
            boolean possible = moves.size() < MAX && screen.contains(source) && screen.contains(destination);
            carry(owed, source, more.dx(i), more.dy(i));
            if (possible && carried.area() * 2 <= destination.area()) {
                moves.add(more, i);
                owed.subtract(destination);
                owed.add(carried);
                carry(lossy, source, more.dx(i), more.dy(i));
                lossy.subtract(destination);
                lossy.add(carried);
            } else {
                owed.add(destination);
            }
        }
    }

    /** Becomes the part of {@code region} in {@code source}, brought to the destination. */
    private void carry(Region region, Rect source, int dx, int dy) {
        carried.set(region);
        carried.intersect(source);
        if (!carried.isEmpty()) {
            carried.translate(dx, dy);
        }
    }

    /** The viewer copies nothing: it is owed all destinations. */
    void owe(Moves instead) {
        for (int i = 0; i < instead.size(); i++) {
            owed.add(instead.destination(i));
        }
    }

    /** Owes the destinations instead if the viewer must not be told to copy there, or will be sent most of it anyway. */
    void keepIfWithin(Rect allowed, boolean known) {
        touched.clear();
        for (int i = 0; i < moves.size(); i++) {
            touched.add(moves.destination(i));
        }
        carried.set(touched);
        carried.intersect(owed);
        if (!known || !allowed.contains(touched.bounds()) || carried.area() * 2 > touched.area()) {
            owe(moves);
            moves.clear();
        }
    }

    /** Takes out all copies, to be sent at once; valid until the next call. */
    Moves take() {
        taken.clear();
        for (int i = 0; i < moves.size(); i++) {
            taken.add(moves, i);
        }
        moves.clear();
        return taken;
    }

    /** The viewer's picture is void. */
    void forget() {
        moves.clear();
    }
}
