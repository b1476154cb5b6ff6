package dev.oriel.server.demo;

import dev.oriel.framebuffer.Rect;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** Paper: the pointer draws where it is dragged, the wheel changes the pen. What was drawn survives a change of size. */
final class DrawingPart implements Part {

    private static final String HINT = "draw here, the wheel changes the pen";
    private static final int MIN_PEN = 2;
    private static final int MAX_PEN = 40;
    private static final int DOT = 2;

    private final DotFont font;
    private Rect bounds = Rect.EMPTY;
    private BufferedImage paper = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
    private Rect changed = Rect.EMPTY;
    private int pen = 6;
    private int color;
    private boolean isDown;
    private int lastX;
    private int lastY;

    DrawingPart(DotFont font) {
        this.font = font;
    }

    void nextColor() {
        color = (color + 1) % Look.PENS.size();
    }

    void changePen(int step) {
        pen = Math.max(MIN_PEN, Math.min(MAX_PEN, pen + step));
    }

    void clear() {
        paper = blankPaper();
        changed = bounds;
    }

    /** The pointer is pressed or dragged here; the line starts inside only. */
    void drag(int x, int y) {
        if (!isDown) {
            isDown = bounds.contains(new Rect(x, y, 1, 1));
            lastX = x;
            lastY = y;
        }
        if (isDown) {
            line(x, y);
            lastX = x;
            lastY = y;
        }
    }

    void release() {
        isDown = false;
    }

    private void line(int x, int y) {
        Graphics2D graphics = paper.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(Look.PENS.get(color));
        graphics.setStroke(new BasicStroke(pen, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.drawLine(lastX - bounds.x(), lastY - bounds.y(), x - bounds.x(), y - bounds.y());
        graphics.dispose();
        Rect line = new Rect(
                Math.min(x, lastX) - pen,
                Math.min(y, lastY) - pen,
                Math.abs(x - lastX) + 2 * pen,
                Math.abs(y - lastY) + 2 * pen);
        changed = Rects.around(changed, line.intersect(bounds));
    }

    private BufferedImage blankPaper() {
        BufferedImage blank = new BufferedImage(
                Math.max(1, bounds.width()), Math.max(1, bounds.height()), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = blank.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(Look.BACKGROUND);
        graphics.fillRect(0, 0, blank.getWidth(), blank.getHeight());
        Look.panel(graphics, new Rect(0, 0, blank.getWidth(), blank.getHeight()), Look.PANEL);
        graphics.setColor(Look.FAINT);
        font.draw(
                graphics,
                HINT,
                (blank.getWidth() - DotFont.width(HINT, DOT)) / 2,
                blank.getHeight() - (DotFont.ROWS + 6) * DOT,
                DOT);
        graphics.dispose();
        return blank;
    }

    @Override
    public void place(Rect place) {
        BufferedImage before = paper;
        boolean isFirst = bounds.isEmpty();
        bounds = place;
        paper = blankPaper();
        if (!isFirst) {
            Graphics2D graphics = paper.createGraphics();
            graphics.drawImage(before, 0, 0, null);
            graphics.dispose();
        }
        isDown = false;
    }

    @Override
    public Rect bounds() {
        return bounds;
    }

    @Override
    public Rect takeChange() {
        Rect taken = changed;
        changed = Rect.EMPTY;
        return taken;
    }

    @Override
    public void paint(Graphics2D graphics) {
        graphics.drawImage(paper, bounds.x(), bounds.y(), null);
    }
}
