package dev.oriel.swing.toolkit;

import java.awt.Cursor;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.Point;
import java.awt.image.BufferedImage;
import javax.swing.ImageIcon;

/** A cursor that the program drew. Any thread. */
@SuppressWarnings("serial") // nobody writes it anywhere
final class PictureCursor extends Cursor {

    private static final int LARGEST = 64;

    private final transient BufferedImage picture;
    private final int hotX;
    private final int hotY;

    PictureCursor(Image image, Point hot, String name) {
        super(name);
        ImageIcon loaded = new ImageIcon(image);
        Dimension size = fit(loaded.getIconWidth(), loaded.getIconHeight());
        if (hot.x < 0 || hot.y < 0 || hot.x >= Math.max(1, size.width) || hot.y >= Math.max(1, size.height)) {
            throw new IndexOutOfBoundsException(
                    "the pointing pixel " + hot.x + "," + hot.y + " is outside of the cursor");
        }
        picture = new BufferedImage(Math.max(1, size.width), Math.max(1, size.height), BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.drawImage(loaded.getImage(), 0, 0, null);
        graphics.dispose();
        hotX = hot.x;
        hotY = hot.y;
    }

    /** The size that a cursor of this size has. */
    static Dimension fit(int width, int height) {
        return new Dimension(Math.min(Math.max(0, width), LARGEST), Math.min(Math.max(0, height), LARGEST));
    }

    BufferedImage picture() {
        return picture;
    }

    int hotX() {
        return hotX;
    }

    int hotY() {
        return hotY;
    }
}
