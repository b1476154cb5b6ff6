package dev.oriel.framebuffer;

import java.util.Arrays;

/**
 * Remembers which tiles keep changing although no move explains them: films. To search them for moves again each time would
 * cost more than to encode them. Pure; allocates only for another size of picture.
 */
final class RestlessTiles {

    /** What a look adds to a tile that changed and was not moved. */
    private static final int STEP = 2;

    /** From here on a tile is restless: a quarter of a second of a film, also if every other look is for something else. */
    private static final int RESTLESS = 12;

    /** Looks of which one takes nothing for restless, so that a film that begins to scroll is found out: in one or two seconds. */
    private static final int FRESH_LOOKS = 64;

    /** The part of what changed that moves must bring to calm tiles: an eighth. A ball that flies through a film makes it no scroll. */
    private static final int CALMING_SHARE = 8;

    private static final int TILE = DamageTracker.TILE;

    private byte[] unrest = new byte[0];
    private byte[] changed = new byte[0];
    private int columns;
    private int rows;
    private int looks;
    private final Region.RectVisitor changer = this::change;

    /** Nothing has changed yet if the size is new. */
    void resize(int width, int height) {
        int newColumns = (width + TILE - 1) / TILE;
        int newRows = (height + TILE - 1) / TILE;
        if (newColumns != columns || newRows != rows) {
            columns = newColumns;
            rows = newRows;
            unrest = new byte[columns * rows];
            changed = new byte[columns * rows];
        }
    }

    /** Whether the tile of this pixel is to be left alone in this look. */
    boolean isRestless(int x, int y) {
        return looks % FRESH_LOOKS != 0 && unrest[y / TILE * columns + x / TILE] >= RESTLESS;
    }

    /** Takes the restless tiles out of whole tiles. */
    void subtractFrom(Region tiles) {
        if (looks % FRESH_LOOKS == 0) {
            return;
        }
        for (int row = 0; row < rows; row++) {
            int column = 0;
            while (column < columns) {
                int start = column;
                while (column < columns && unrest[row * columns + column] >= RESTLESS) {
                    column++;
                }
                if (column > start) {
                    tiles.subtract(start * TILE, row * TILE, (column - start) * TILE, TILE);
                }
                column++;
            }
        }
    }

    /** A look found these tiles changed, and explained by these moves. */
    void looked(Region tiles, Moves moves) {
        looks++;
        Arrays.fill(changed, (byte) 0);
        tiles.forEach(changer);
        for (int i = 0; i < changed.length; i++) {
            int more = unrest[i] + (changed[i] == 0 ? -1 : STEP);
            unrest[i] = (byte) Math.max(0, Math.min(RESTLESS + STEP, more));
        }
        if (moves.area() * CALMING_SHARE < tiles.area()) {
            return;
        }
        for (int i = 0; i < moves.size(); i++) {
            calm(moves.x(i), moves.y(i), moves.width(i), moves.height(i));
        }
    }

    private void change(int x, int y, int width, int height) {
        fill(changed, 1, x, y, width, height);
    }

    private void calm(int x, int y, int width, int height) {
        fill(unrest, 0, x, y, width, height);
    }

    private void fill(byte[] tiles, int value, int x, int y, int width, int height) {
        int endColumn = (x + width - 1) / TILE + 1;
        int endRow = (y + height - 1) / TILE + 1;
        for (int row = y / TILE; row < endRow; row++) {
            Arrays.fill(tiles, row * columns + x / TILE, row * columns + endColumn, (byte) value);
        }
    }
}
