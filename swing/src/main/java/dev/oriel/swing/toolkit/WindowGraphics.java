package dev.oriel.swing.toolkit;

import java.awt.Color;
import java.awt.Graphics;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.BufferedImageOp;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.text.AttributedCharacterIterator;
import sun.java2d.SunGraphics2D;
import sun.java2d.pipe.Region;

/**
 * Draws into a window and tells it where: after each drawing, what the clip lets through. Swing clips to what it repaints, so
 * that is little more than what was drawn. The thread that draws.
 */
final class WindowGraphics extends ForwardingGraphics {

    private final DesktopWindow window;

    WindowGraphics(SunGraphics2D to, DesktopWindow window) {
        super(to);
        this.window = window;
    }

    /** The clip in pixels of the window, whatever the transform. */
    private void drawn() {
        Region clip = to().getCompClip();
        window.drawnInside(new Rectangle(clip.getLoX(), clip.getLoY(), clip.getWidth(), clip.getHeight()));
    }

    private boolean drawn(boolean isWhole) {
        drawn();
        return isWhole;
    }

    @Override
    public Graphics create() {
        return new WindowGraphics((SunGraphics2D) to().create(), window);
    }

    @Override
    public GraphicsConfiguration getDeviceConfiguration() {
        return window.getGraphicsConfiguration();
    }

    @Override
    public void draw(Shape shape) {
        to().draw(shape);
        drawn();
    }

    @Override
    public void fill(Shape shape) {
        to().fill(shape);
        drawn();
    }

    @Override
    public void drawLine(int x1, int y1, int x2, int y2) {
        to().drawLine(x1, y1, x2, y2);
        drawn();
    }

    @Override
    public void fillRect(int x, int y, int width, int height) {
        to().fillRect(x, y, width, height);
        drawn();
    }

    @Override
    public void clearRect(int x, int y, int width, int height) {
        to().clearRect(x, y, width, height);
        drawn();
    }

    @Override
    public void copyArea(int x, int y, int width, int height, int dx, int dy) {
        to().copyArea(x, y, width, height, dx, dy);
        drawn();
    }

    @Override
    public void drawRoundRect(int x, int y, int width, int height, int arcWidth, int arcHeight) {
        to().drawRoundRect(x, y, width, height, arcWidth, arcHeight);
        drawn();
    }

    @Override
    public void fillRoundRect(int x, int y, int width, int height, int arcWidth, int arcHeight) {
        to().fillRoundRect(x, y, width, height, arcWidth, arcHeight);
        drawn();
    }

    @Override
    public void drawOval(int x, int y, int width, int height) {
        to().drawOval(x, y, width, height);
        drawn();
    }

    @Override
    public void fillOval(int x, int y, int width, int height) {
        to().fillOval(x, y, width, height);
        drawn();
    }

    @Override
    public void drawArc(int x, int y, int width, int height, int start, int angle) {
        to().drawArc(x, y, width, height, start, angle);
        drawn();
    }

    @Override
    public void fillArc(int x, int y, int width, int height, int start, int angle) {
        to().fillArc(x, y, width, height, start, angle);
        drawn();
    }

    @Override
    public void drawPolyline(int[] xs, int[] ys, int count) {
        to().drawPolyline(xs, ys, count);
        drawn();
    }

    @Override
    public void drawPolygon(int[] xs, int[] ys, int count) {
        to().drawPolygon(xs, ys, count);
        drawn();
    }

    @Override
    public void fillPolygon(int[] xs, int[] ys, int count) {
        to().fillPolygon(xs, ys, count);
        drawn();
    }

    @Override
    public void drawString(String text, int x, int y) {
        to().drawString(text, x, y);
        drawn();
    }

    @Override
    public void drawString(String text, float x, float y) {
        to().drawString(text, x, y);
        drawn();
    }

    @Override
    public void drawString(AttributedCharacterIterator text, int x, int y) {
        to().drawString(text, x, y);
        drawn();
    }

    @Override
    public void drawString(AttributedCharacterIterator text, float x, float y) {
        to().drawString(text, x, y);
        drawn();
    }

    @Override
    public void drawGlyphVector(GlyphVector glyphs, float x, float y) {
        to().drawGlyphVector(glyphs, x, y);
        drawn();
    }

    @Override
    public boolean drawImage(Image image, int x, int y, ImageObserver observer) {
        return drawn(to().drawImage(image, x, y, observer));
    }

    @Override
    public boolean drawImage(Image image, int x, int y, Color background, ImageObserver observer) {
        return drawn(to().drawImage(image, x, y, background, observer));
    }

    @Override
    public boolean drawImage(Image image, int x, int y, int width, int height, ImageObserver observer) {
        return drawn(to().drawImage(image, x, y, width, height, observer));
    }

    @Override
    public boolean drawImage(
            Image image, int x, int y, int width, int height, Color background, ImageObserver observer) {
        return drawn(to().drawImage(image, x, y, width, height, background, observer));
    }

    @Override
    public boolean drawImage(
            Image image,
            int dx1,
            int dy1,
            int dx2,
            int dy2,
            int sx1,
            int sy1,
            int sx2,
            int sy2,
            ImageObserver observer) {
        return drawn(to().drawImage(image, dx1, dy1, dx2, dy2, sx1, sy1, sx2, sy2, observer));
    }

    @Override
    public boolean drawImage(
            Image image,
            int dx1,
            int dy1,
            int dx2,
            int dy2,
            int sx1,
            int sy1,
            int sx2,
            int sy2,
            Color background,
            ImageObserver observer) {
        return drawn(to().drawImage(image, dx1, dy1, dx2, dy2, sx1, sy1, sx2, sy2, background, observer));
    }

    @Override
    public boolean drawImage(Image image, AffineTransform transform, ImageObserver observer) {
        return drawn(to().drawImage(image, transform, observer));
    }

    @Override
    public void drawImage(BufferedImage image, BufferedImageOp operation, int x, int y) {
        to().drawImage(image, operation, x, y);
        drawn();
    }

    @Override
    public void drawRenderedImage(RenderedImage image, AffineTransform transform) {
        to().drawRenderedImage(image, transform);
        drawn();
    }

    @Override
    public void drawRenderableImage(RenderableImage image, AffineTransform transform) {
        to().drawRenderableImage(image, transform);
        drawn();
    }
}
