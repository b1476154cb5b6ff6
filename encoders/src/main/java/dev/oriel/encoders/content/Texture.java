package dev.oriel.encoders.content;

import dev.oriel.framebuffer.Pixels;
import dev.oriel.framebuffer.Rect;

/**
 * Tells drawn pixels from photographed ones, in rectangles of many colours. Looks at one row in sixteen of each block of
 * 64x64 pixels, and at one in eight if they may be drawn, at places that wander so that they do not keep step with lines of
 * text. Answers TEXT as soon as one block shows it.
 *
 * <p>Drawn is what has strokes: the colour of a flat piece, something of strong contrast, and exactly the same colour again
 * within {@value #MAX_STROKE} pixels. In photos no two pixels around an edge are equal to the last bit. Drawn is, too, where
 * most pixels repeat the one before. Most blocks of photos are done after counting equal neighbours, without a branch per
 * pixel. Owned by one encoder; allocates nothing.
 */
public final class Texture {

    /** Width and height of what is looked at as one, from the rectangle's corner on. */
    static final int BLOCK = 64;

    private static final int ROW_STEP = 16;
    private static final int CLOSE_ROW_STEP = 8;

    /** Odd, so that all rows have their turn. */
    private static final int WANDER = 5;

    /** The widest stem of a letter or gap in it, with its smoothed edges. */
    private static final int MAX_STROKE = 12;

    /** Of one channel, 0 to 255: what a person sees as an edge. */
    private static final int STRONG = 40;

    /** A difference of neighbours that shades and soft photos do not exceed. */
    private static final int SLIGHT = 6;

    /** Of how many pairs of neighbours one is asked whether it differs slightly. */
    private static final int SLIGHT_STEP = 8;

    /** Strokes of a block: about one letter in the rows looked at; chance does not make as many. */
    private static final int MIN_STROKES = 4;

    private static final int COLOUR = 0xFFFFFF;

    /** Pixels of one row of a block. */
    private final int[] line = new int[BLOCK];

    /** TEXT, GRADUAL or PHOTOGRAPHIC. The rectangle is not empty. */
    public Content of(Pixels pixels, Rect rect) {
        if (isDrawn(pixels, rect)) {
            return Content.TEXT;
        }
        int soft = 0;
        int asked = 0;
        for (int y = rect.y(); y < rect.bottom(); y += BLOCK) {
            int middle = y + Math.min(BLOCK, rect.bottom() - y) / 2;
            for (int x = rect.x(); x < rect.right(); x += BLOCK) {
                int width = Math.min(BLOCK, rect.right() - x);
                soft += slightPairs(pixels, x, middle, width);
                asked += (width - 2) / SLIGHT_STEP + 1;
            }
        }
        return soft * 8L >= asked * 7L ? Content.GRADUAL : Content.PHOTOGRAPHIC;
    }

    /** Whether a block of it is TEXT: then it must stay exact. The rectangle is not empty. */
    public boolean isDrawn(Pixels pixels, Rect rect) {
        for (int y = rect.y(); y < rect.bottom(); y += BLOCK) {
            for (int x = rect.x(); x < rect.right(); x += BLOCK) {
                int width = Math.min(BLOCK, rect.right() - x);
                if (isDrawn(pixels, x, y, width, Math.min(BLOCK, rect.bottom() - y))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether one block, or what there is of it, is to stay exact. */
    boolean isDrawn(Pixels pixels, int x, int y, int width, int height) {
        int equal = 0;
        int pairs = 0;
        for (int row = 0; row < height; row = next(row, ROW_STEP)) {
            pixels.read(pixels.index(x, y + row), width, line, 0);
            equal += equalPairs(width);
            pairs += width - 1;
        }
        if (equal * 4 < pairs) {
            return false;
        }
        if (equal * 8 >= pairs * 7) {
            return true;
        }
        int strokes = 0;
        for (int row = 0; row < height && strokes < MIN_STROKES; row = next(row, CLOSE_ROW_STEP)) {
            pixels.read(pixels.index(x, y + row), width, line, 0);
            strokes += strokes(width);
        }
        return strokes >= MIN_STROKES;
    }

    /** One row in each group of {@code step}: 0, 13, 18, 31, 36, 41, 54, 59 for 8. */
    private static int next(int row, int step) {
        int group = row / step + 1;
        return group * step + group * WANDER % step;
    }

    private int equalPairs(int width) {
        int different = 0;
        int last = line[0];
        for (int x = 1; x < width; x++) {
            int pixel = line[x];
            int change = (pixel ^ last) & COLOUR;
            different += -change >>> (Integer.SIZE - 1); // 1 but for 0
            last = pixel;
        }
        return width - 1 - different;
    }

    /** How many of the pairs asked differ little or not at all. */
    private int slightPairs(Pixels pixels, int left, int y, int width) {
        pixels.read(pixels.index(left, y), width, line, 0);
        int slight = 0;
        for (int x = 1; x < width; x += SLIGHT_STEP) {
            slight += isWithin(line[x], line[x - 1], SLIGHT) ? 1 : 0;
        }
        return slight;
    }

    private int strokes(int width) {
        int strokes = 0;
        int last = line[0] & COLOUR;
        int ground = -1;
        int groundEnd = 0;
        boolean inked = false;
        for (int x = 1; x < width; x++) {
            int pixel = line[x] & COLOUR;
            boolean near = x - groundEnd <= MAX_STROKE;
            if (pixel == ground && near) {
                strokes += inked ? 1 : 0;
                inked = false;
                groundEnd = x;
            } else if (pixel == last && !(inked && near)) {
                ground = pixel;
                groundEnd = x;
                inked = false;
            } else if (ground >= 0 && near) {
                inked |= !isWithin(pixel, ground, STRONG);
            }
            last = pixel;
        }
        return strokes;
    }

    private static boolean isWithin(int pixel, int other, int most) {
        return Math.abs((pixel >> 16 & 255) - (other >> 16 & 255)) <= most
                && Math.abs((pixel >> 8 & 255) - (other >> 8 & 255)) <= most
                && Math.abs((pixel & 255) - (other & 255)) <= most;
    }
}
