package dev.oriel.framebuffer;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Turns hints into proof: compares tiles of the live picture with the still copy, copies those that differ, and answers
 * which. Owned by the frame thread; keeps views of the last two pictures, and allocates only for a new or larger picture.
 *
 * <p>Memory is walked in its own order: row by row, each comparison as long as equal tiles lie side by side, because narrow
 * strided pieces cost two to four times as much. A tile that differs leaves the comparison and is copied from that row on,
 * together with its changed neighbours; its rows above were equal when they were compared. Per row of tiles:
 *
 * <pre>
 *   hinted ──────────────► clean, compared ──first different row──► dirty, copied from here to its last row
 * </pre>
 *
 * <p>Others may draw into the source meanwhile. Each row of a hinted tile then holds what it held at some moment during the
 * call, and perhaps a mixture of two pictures; whoever draws hints again afterwards, and the next capture repairs it.
 */
public final class DamageTracker {

    /** Side of a tile in pixels. */
    public static final int TILE = 64;

    /** Equal rows that one call proves, so that the call's own cost does not count; a difference makes them be read twice. */
    private static final int ROWS_AT_ONCE = 16;

    private static final int TILE_BYTES = TILE * Pixels.BYTES_PER_PIXEL;

    private static final byte UNHINTED = 0;
    private static final byte CLEAN = 1;
    private static final byte DIRTY = 2;

    /** The state of each tile of the screen, row by row; all unhinted between calls. */
    private byte[] tiles = new byte[0];

    private int columns;
    private int bandStart;
    private final TileRuns clean = new TileRuns();
    private final TileRuns dirty = new TileRuns();
    private final Region.RectVisitor hintMarker = this::markHint;

    private Pixels source = new Pixels(ByteBuffer.allocateDirect(0).order(ByteOrder.LITTLE_ENDIAN), 0, 0, 0, 0);
    private Pixels target = source;
    private ByteBuffer targetMemory = source.buffer();

    private final MemoryCompare compare;

    /** Proves equality. */
    private MemoryCompare.Comparison equality;

    /** Finds the place of a difference. */
    private JavaComparison differences = new JavaComparison(targetMemory, targetMemory);

    /** Compares in plain Java. */
    public DamageTracker() {
        this(MemoryCompare.JAVA);
    }

    /** @param compare proves that tiles are equal, row by row */
    public DamageTracker(MemoryCompare compare) {
        this.compare = compare;
        equality = differences;
    }

    /**
     * Compares {@code source} with {@code target} inside the tiles that {@code hints} touches, copies what differs, and
     * adds the changed tiles (clipped to the picture) to {@code changed}. Exact: afterwards target equals source in every
     * hinted tile, as it was when it was read. Hints outside the picture mean nothing. All four bytes of a pixel count: a
     * change of the meaningless top byte alone reports its tile, because masking it would cost more than the rare client
     * that draws such pixels.
     *
     * @throws IllegalArgumentException if source and target differ in size
     */
    public void capture(Pixels source, Framebuffer target, Region hints, Region changed) {
        if (source.width() != target.width() || source.height() != target.height()) {
            throw new IllegalArgumentException("source " + source.width() + "x" + source.height() + " and target "
                    + target.width() + "x" + target.height() + " differ in size");
        }
        look(source, target);
        hints.forEach(hintMarker);
        bandStart = 0;
        for (int top = 0; top < source.height(); top += TILE) {
            clean.find(tiles, bandStart, columns, CLEAN);
            if (clean.count() > 0) {
                captureBand(top, Math.min(top + TILE, source.height()), changed);
            }
            bandStart += columns;
        }
    }

    @SuppressWarnings("ReferenceEquality") // buffers of equal bytes are not the same memory
    private void look(Pixels newSource, Framebuffer newTarget) {
        if (source.buffer() != newSource.buffer() || targetMemory != newTarget.writable()) {
            targetMemory = newTarget.writable();
            differences = new JavaComparison(newSource.buffer(), targetMemory);
            equality = compare.of(newSource.buffer(), targetMemory);
        }
        source = newSource;
        target = newTarget.pixels();
        columns = (source.width() + TILE - 1) / TILE;
        int needed = columns * ((source.height() + TILE - 1) / TILE);
        if (tiles.length < needed) {
            tiles = new byte[needed];
        }
    }

    private void markHint(int x, int y, int width, int height) {
        int left = Math.max(x, 0);
        int top = Math.max(y, 0);
        int right = Math.min(x + width, source.width());
        int bottom = Math.min(y + height, source.height());
        if (left >= right || top >= bottom) {
            return;
        }
        int firstColumn = left / TILE;
        int endColumn = (right - 1) / TILE + 1;
        for (int row = top / TILE; row * TILE < bottom; row++) {
            Arrays.fill(tiles, row * columns + firstColumn, row * columns + endColumn, CLEAN);
        }
    }

    private void captureBand(int top, int bottom, Region changed) {
        int rowBytes = source.width() * Pixels.BYTES_PER_PIXEL;
        boolean isGapless = source.strideBytes() == rowBytes && target.strideBytes() == rowBytes;
        dirty.find(tiles, bandStart, columns, DIRTY);
        for (int y = isGapless ? skipEqualRows(top, bottom) : top; y < bottom; y++) {
            if (compareRow(y)) {
                clean.find(tiles, bandStart, columns, CLEAN);
                dirty.find(tiles, bandStart, columns, DIRTY);
            }
            if (isGapless && isWholeRow(dirty)) {
                copy(0, y, source.strideBytes() * (bottom - y));
                break;
            }
            copyRow(y);
        }
        for (int run = 0; run < dirty.count(); run++) {
            int x = dirty.first(run) * TILE;
            changed.add(x, top, endX(dirty, run) - x, bottom - top);
        }
        Arrays.fill(tiles, bandStart, bandStart + columns, UNHINTED);
    }

    /** Where rows follow each other without a gap and all are hinted, one comparison skips several that are equal. */
    private int skipEqualRows(int top, int bottom) {
        int y = top;
        if (isWholeRow(clean)) {
            while (y < bottom && isEqual(0, y, source.strideBytes() * Math.min(ROWS_AT_ONCE, bottom - y))) {
                y = Math.min(y + ROWS_AT_ONCE, bottom);
            }
        }
        return y;
    }

    /** Marks the tiles that differ in this row; true if there are any. */
    private boolean compareRow(int y) {
        boolean found = false;
        for (int run = 0; run < clean.count(); run++) {
            int column = clean.first(run);
            int endX = endX(clean, run);
            if (isEqual(column * TILE, y, (endX - column * TILE) * Pixels.BYTES_PER_PIXEL)) {
                continue;
            }
            while (column * TILE < endX) {
                int different = firstDifference(column * TILE, y, (endX - column * TILE) * Pixels.BYTES_PER_PIXEL);
                if (different < 0) {
                    break;
                }
                column += different / TILE_BYTES;
                tiles[bandStart + column++] = DIRTY;
                found = true;
            }
        }
        return found;
    }

    private void copyRow(int y) {
        for (int run = 0; run < dirty.count(); run++) {
            int x = dirty.first(run) * TILE;
            copy(x, y, (endX(dirty, run) - x) * Pixels.BYTES_PER_PIXEL);
        }
    }

    private void copy(int x, int y, int bytes) {
        targetMemory.put(target.index(x, y), source.buffer(), source.index(x, y), bytes);
    }

    private boolean isWholeRow(TileRuns runs) {
        return runs.count() == 1 && runs.end(0) - runs.first(0) == columns;
    }

    private boolean isEqual(int x, int y, int bytes) {
        return equality.isEqual(source.index(x, y), target.index(x, y), bytes);
    }

    /** The first byte from pixel (x, y) on that differs, or -1. */
    private int firstDifference(int x, int y, int bytes) {
        if (source.pixel(x, y) != target.pixel(x, y)) {
            return 0; // as is most often in films, and ten times as fast
        }
        return differences.firstDifference(source.index(x, y), target.index(x, y), bytes);
    }

    private int endX(TileRuns runs, int run) {
        return Math.min(runs.end(run) * TILE, source.width());
    }
}
