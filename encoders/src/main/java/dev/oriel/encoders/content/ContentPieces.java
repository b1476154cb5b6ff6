package dev.oriel.encoders.content;

import dev.oriel.framebuffer.Pixels;
import dev.oriel.framebuffer.Rect;
import dev.oriel.rfb.encode.RectList;

/**
 * Cuts a rectangle into what was drawn and what was not, in blocks of {@value Texture#BLOCK} pixels as {@link Texture} sees
 * them: a caption in a film must not make the film exact, nor the film the caption blurred. Owned by one encoder.
 */
public final class ContentPieces {

    private final Texture texture = new Texture();
    private final RectList drawn = new RectList();
    private final RectList rest = new RectList();

    /** Adds the pieces, those that bear a loss first. The rectangle lies inside the picture and is not empty. */
    public void split(Pixels pixels, Rect rect, RectList pieces) {
        forget();
        for (int y = rect.y(); y < rect.bottom(); y += Texture.BLOCK) {
            splitRow(pixels, rect, y, Math.min(Texture.BLOCK, rect.bottom() - y));
        }
        if (drawn.size() == 0 || rest.size() == 0) {
            pieces.add(rect.x(), rect.y(), rect.width(), rect.height());
        } else {
            addAll(rest, pieces);
            addAll(drawn, pieces);
        }
    }

    /** Nothing is known of the picture any more: it may be another one. */
    public void forget() {
        drawn.clear();
        rest.clear();
    }

    /** Whether a rectangle of the picture that was split last was drawn: a piece of it is not looked at again. */
    public boolean isDrawn(Pixels pixels, Rect rect) {
        if (rest.contains(rect)) {
            return false;
        }
        return drawn.contains(rect) || texture.isDrawn(pixels, rect);
    }

    /** One row of blocks: neighbours of one kind make one piece, and go on the piece above them if it is as wide. */
    private void splitRow(Pixels pixels, Rect rect, int y, int height) {
        int start = rect.x();
        boolean isDrawn = isDrawn(pixels, rect, start, y, height);
        for (int x = start + Texture.BLOCK; x < rect.right(); x += Texture.BLOCK) {
            boolean next = isDrawn(pixels, rect, x, y, height);
            if (next != isDrawn) {
                (isDrawn ? drawn : rest).join(start, y, x - start, height);
                start = x;
                isDrawn = next;
            }
        }
        (isDrawn ? drawn : rest).join(start, y, rect.right() - start, height);
    }

    private boolean isDrawn(Pixels pixels, Rect rect, int x, int y, int height) {
        return texture.isDrawn(pixels, x, y, Math.min(Texture.BLOCK, rect.right() - x), height);
    }

    private static void addAll(RectList from, RectList to) {
        for (int i = 0; i < from.size(); i++) {
            to.add(from.x(i), from.y(i), from.width(i), from.height(i));
        }
    }
}
