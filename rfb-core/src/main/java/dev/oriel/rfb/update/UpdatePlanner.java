package dev.oriel.rfb.update;

import dev.oriel.framebuffer.Rect;
import dev.oriel.framebuffer.Region;
import dev.oriel.rfb.encode.EncodeProfile;
import dev.oriel.rfb.encode.Encoding;
import dev.oriel.rfb.encode.RectList;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a region into the rectangle lists of encoding jobs. Keeps its lists and regions for the next update, so that planning
 * allocates nothing per rectangle; frame thread.
 *
 * <p>One job per cell of a fixed {@value #CELL}-pixel grid, so that cores share the work, so that viewers
 * who are owed the same cell share its bytes whatever else they are owed, and so that a rectangle stays large enough for
 * JPEG's headers not to matter. What is less than a cell is one job, uncut: a scrolled strip is one rectangle.
 */
final class UpdatePlanner {

    /** 65,536 pixels: what Tight's deployed decoders take as one rectangle. */
    static final int CELL = 256;

    /** Rectangles of one update: a 16-bit count, with room for one more cell in single pixels and for pseudo-rectangles. */
    static final int MAX_RECTS = 30_000;

    /** Pixels of a small job: a strip of 25 rows of a wide screen; more are shared among cores. */
    private static final int SMALL_AREA = CELL * CELL * 3 / 4;

    /** Rectangles of a small job; more are cut like a large one. */
    private static final int SMALL_RECTS = 256;

    private final List<RectList> made = new ArrayList<>();
    private final Region planned = new Region();
    private final Region cell = new Region();
    private final RectList joined = new RectList();
    private int used;

    /** The plan being made, its pixels and its rectangles. */
    private List<RectList> lists = List.of();

    private long plannedArea;
    private int plannedRects;

    /** Pixels of a rectangle of the plan being made. */
    private int pieceArea;

    /** The lists handed out so far may be handed out again: nobody looks at them any more. */
    void reuseLists() {
        used = 0;
    }

    /**
     * Plans as much of {@code wanted} as one update may hold, up to {@code maxArea} pixels, cell by cell as it is their turn, and
     * takes it out of {@code wanted}. The lists are the caller's until {@link #reuseLists}.
     */
    List<RectList> plan(Region wanted, Encoding encoding, EncodeProfile profile, long maxArea, CellTurns turns) {
        pieceArea = encoding.bestArea(profile);
        if (wanted.area() <= Math.min(SMALL_AREA, maxArea) && wanted.rectCount() <= SMALL_RECTS) {
            return small(wanted, encoding);
        }
        lists = new ArrayList<>();
        plannedArea = 0;
        plannedRects = 0;
        planUrgent(wanted, turns.takeUrgent(wanted), encoding, maxArea);
        planTurns(wanted, encoding, maxArea, turns);
        return lists;
    }

    private void planUrgent(Region wanted, Rect urgent, Encoding encoding, long maxArea) {
        planned.clear();
        for (int y = floor(urgent.y()); y < urgent.bottom(); y += CELL) {
            for (int x = floor(urgent.x()); x < urgent.right() && !isFull(maxArea); x += CELL) {
                planCell(wanted, new Rect(x, y, CELL, CELL), encoding);
            }
        }
        wanted.subtract(planned);
    }

    private void planTurns(Region wanted, Encoding encoding, long maxArea, CellTurns turns) {
        Rect bounds = wanted.bounds();
        int left = floor(bounds.x());
        int top = floor(bounds.y());
        int columns = (bounds.right() - left + CELL - 1) / CELL;
        int rows = (bounds.bottom() - top + CELL - 1) / CELL;
        int begin = turns.begin(left, top, columns, rows);
        planned.clear();
        for (int i = 0; i < columns * rows; i++) {
            int index = (begin + i) % (columns * rows);
            int x = left + index % columns * CELL;
            int y = top + index / columns * CELL;
            if (isFull(maxArea)) {
                turns.endedBefore(x, y);
                break;
            }
            planCell(wanted, new Rect(x, y, CELL, CELL), encoding);
        }
        wanted.subtract(planned);
    }

    private boolean isFull(long maxArea) {
        return plannedArea >= maxArea || plannedRects >= MAX_RECTS;
    }

    private void planCell(Region wanted, Rect bounds, Encoding encoding) {
        cell.set(wanted);
        cell.intersect(bounds);
        if (cell.isEmpty()) {
            return;
        }
        RectList list = nextList();
        split(cell, encoding, list);
        lists.add(list);
        planned.add(bounds);
        plannedArea += cell.area();
        plannedRects += list.size();
    }

    private List<RectList> small(Region wanted, Encoding encoding) {
        RectList list = nextList();
        split(wanted, encoding, list);
        wanted.clear();
        return list.size() == 0 ? List.of() : List.of(list);
    }

    private void split(Region region, Encoding encoding, RectList out) {
        joined.clear();
        region.forEach(joined::join);
        for (int i = 0; i < joined.size(); i++) {
            split(joined.x(i), joined.y(i), joined.width(i), joined.height(i), encoding, out);
        }
    }

    private RectList nextList() {
        if (used == made.size()) {
            made.add(new RectList());
        }
        RectList list = made.get(used++);
        list.clear();
        return list;
    }

    /** Adds the rectangle in pieces that the encoding can take. */
    private void split(int x, int y, int width, int height, Encoding encoding, RectList out) {
        int pieceWidth = Math.min(width, encoding.maxWidth());
        int mostRows = Math.min(encoding.maxHeight(), pieceArea / pieceWidth);
        int pieceHeight = Math.max(1, Math.min(height, mostRows));
        for (int top = y; top < y + height; top += pieceHeight) {
            for (int left = x; left < x + width; left += pieceWidth) {
                out.add(left, top, Math.min(pieceWidth, x + width - left), Math.min(pieceHeight, y + height - top));
            }
        }
    }

    private static int floor(int value) {
        return Math.floorDiv(value, CELL) * CELL;
    }
}
