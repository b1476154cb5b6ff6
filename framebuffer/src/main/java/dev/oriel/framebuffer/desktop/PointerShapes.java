package dev.oriel.framebuffer.desktop;

import java.util.List;

/**
 * What a pointer looks like, for desktops that have no shapes of their own. Drawn with characters: # is dark, . is light,
 * everything else is see-through. Any thread.
 */
public final class PointerShapes {

    public static final CursorImage ARROW = shape(0, 0, """
            ..          |
            .#.         |
            .##.        |
            .###.       |
            .####.      |
            .#####.     |
            .######.    |
            .#######.   |
            .########.  |
            .#########. |
            .######.....|
            .###.##.    |
            .##. .##.   |
            .#.  .##.   |
            ..    .##.  |
                  .##.  |
                   ..   |
            """);

    public static final CursorImage CROSS = shape(7, 7, """
                  ...      |
                  .#.      |
                  .#.      |
                  .#.      |
                  .#.      |
                  ...      |
            ......   ......|
            .####.   .####.|
            ......   ......|
                  ...      |
                  .#.      |
                  .#.      |
                  .#.      |
                  .#.      |
                  ...      |
            """);

    private static final int DARK = 0xff1d232b;
    private static final int LIGHT = 0xffffffff;

    private PointerShapes() {}

    private static CursorImage shape(int hotX, int hotY, String picture) {
        List<String> rows =
                picture.lines().map(row -> row.substring(0, row.indexOf('|'))).toList();
        int width = rows.get(0).length();
        int[] argb = new int[width * rows.size()];
        for (int i = 0; i < argb.length; i++) {
            char dot = rows.get(i / width).charAt(i % width);
            argb[i] = dot == '#' ? DARK : dot == '.' ? LIGHT : 0;
        }
        return new CursorImage(width, rows.size(), hotX, hotY, argb);
    }
}
