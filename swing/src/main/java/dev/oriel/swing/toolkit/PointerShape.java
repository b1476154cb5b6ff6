package dev.oriel.swing.toolkit;

import dev.oriel.VirtualFramebuffer;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Cursor;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;

/** Shows viewers AWT's cursors, drawn black with a white rim; those of programs as they are. Any thread. */
final class PointerShape {

    private static final int SIZE = 24;
    private static final int MIDDLE = SIZE / 2;
    private static final int ARM = 8;
    private static final int HEAD = 4;

    private final VirtualFramebuffer framebuffer;
    private Cursor shown = Cursor.getDefaultCursor();

    PointerShape(VirtualFramebuffer framebuffer) {
        this.framebuffer = framebuffer;
    }

    synchronized void show(Cursor cursor) {
        if (cursor.equals(shown) || framebuffer.isClosed()) {
            return;
        }
        shown = cursor;
        if (cursor instanceof PictureCursor picture) {
            framebuffer.pointerShape(picture.picture(), picture.hotX(), picture.hotY());
            return;
        }
        int hot = isArrow(cursor.getType()) ? 1 : MIDDLE;
        framebuffer.pointerShape(draw(shape(cursor.getType())), hot, hot);
    }

    private static boolean isArrow(int type) {
        return type == Cursor.DEFAULT_CURSOR || type == Cursor.CUSTOM_CURSOR || type == Cursor.HAND_CURSOR;
    }

    private static Shape shape(int type) {
        return switch (type) {
            case Cursor.TEXT_CURSOR -> text();
            case Cursor.CROSSHAIR_CURSOR -> cross();
            case Cursor.WAIT_CURSOR -> new Ellipse2D.Double(MIDDLE - HEAD, MIDDLE - HEAD, 2 * HEAD, 2 * HEAD);
            case Cursor.MOVE_CURSOR -> {
                Path2D both = new Path2D.Double(doubleArrow(0));
                both.append(doubleArrow(2), false);
                yield both;
            }
            case Cursor.E_RESIZE_CURSOR, Cursor.W_RESIZE_CURSOR -> doubleArrow(0);
            case Cursor.NW_RESIZE_CURSOR, Cursor.SE_RESIZE_CURSOR -> doubleArrow(1);
            case Cursor.N_RESIZE_CURSOR, Cursor.S_RESIZE_CURSOR -> doubleArrow(2);
            case Cursor.NE_RESIZE_CURSOR, Cursor.SW_RESIZE_CURSOR -> doubleArrow(3);
            case Cursor.HAND_CURSOR -> hand();
            default -> arrow();
        };
    }

    private static Shape arrow() {
        return new Polygon(new int[] {1, 1, 5, 8, 11, 7, 12}, new int[] {1, 16, 12, 18, 17, 11, 11}, 7);
    }

    private static Shape hand() {
        return new Polygon(new int[] {1, 3, 3, 13, 13, 10, 4, 1, 1}, new int[] {1, 1, 7, 9, 14, 19, 19, 13, 1}, 9);
    }

    private static Shape text() {
        Path2D beam = line(MIDDLE, MIDDLE - ARM, MIDDLE, MIDDLE + ARM);
        beam.append(line(MIDDLE - HEAD + 1, MIDDLE - ARM, MIDDLE + HEAD - 1, MIDDLE - ARM), false);
        beam.append(line(MIDDLE - HEAD + 1, MIDDLE + ARM, MIDDLE + HEAD - 1, MIDDLE + ARM), false);
        return beam;
    }

    private static Shape cross() {
        Path2D cross = line(MIDDLE, MIDDLE - ARM, MIDDLE, MIDDLE + ARM);
        cross.append(line(MIDDLE - ARM, MIDDLE, MIDDLE + ARM, MIDDLE), false);
        return cross;
    }

    /** @param eighths of a turn, from lying to the right, clockwise */
    private static Shape doubleArrow(int eighths) {
        Path2D arrow = line(MIDDLE - ARM, MIDDLE, MIDDLE + ARM, MIDDLE);
        for (int side = -1; side <= 1; side += 2) {
            int tip = MIDDLE + side * ARM;
            arrow.append(line(tip, MIDDLE, tip - side * HEAD, MIDDLE - HEAD), false);
            arrow.append(line(tip, MIDDLE, tip - side * HEAD, MIDDLE + HEAD), false);
        }
        return AffineTransform.getRotateInstance(eighths * Math.PI / 4, MIDDLE, MIDDLE)
                .createTransformedShape(arrow);
    }

    private static Path2D line(double x1, double y1, double x2, double y2) {
        Path2D line = new Path2D.Double();
        line.moveTo(x1, y1);
        line.lineTo(x2, y2);
        return line;
    }

    private static BufferedImage draw(Shape shape) {
        BufferedImage picture = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setColor(Color.WHITE);
        graphics.setStroke(new BasicStroke(3));
        graphics.draw(shape);
        graphics.setColor(Color.BLACK);
        graphics.setStroke(new BasicStroke(1));
        graphics.draw(shape);
        if (shape instanceof Polygon || shape instanceof Ellipse2D) {
            graphics.fill(shape);
        }
        graphics.dispose();
        return picture;
    }
}
