package dev.oriel.swing.toolkit;

import java.awt.Color;
import java.awt.Composite;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.util.Map;
import sun.java2d.SunGraphics2D;

/** Keeps its state in another graphics object. The thread that draws. */
abstract class ForwardingGraphics extends Graphics2D {

    private final SunGraphics2D to;

    ForwardingGraphics(SunGraphics2D to) {
        this.to = to;
    }

    final SunGraphics2D to() {
        return to;
    }

    @Override
    public void dispose() {
        to.dispose();
    }

    // ---- how it draws

    @Override
    public Color getColor() {
        return to.getColor();
    }

    @Override
    public void setColor(Color color) {
        to.setColor(color);
    }

    @Override
    public Paint getPaint() {
        return to.getPaint();
    }

    @Override
    public void setPaint(Paint paint) {
        to.setPaint(paint);
    }

    @Override
    public Color getBackground() {
        return to.getBackground();
    }

    @Override
    public void setBackground(Color color) {
        to.setBackground(color);
    }

    @Override
    public Composite getComposite() {
        return to.getComposite();
    }

    @Override
    public void setComposite(Composite composite) {
        to.setComposite(composite);
    }

    @Override
    public void setPaintMode() {
        to.setPaintMode();
    }

    @Override
    public void setXORMode(Color color) {
        to.setXORMode(color);
    }

    @Override
    public Stroke getStroke() {
        return to.getStroke();
    }

    @Override
    public void setStroke(Stroke stroke) {
        to.setStroke(stroke);
    }

    @Override
    public Object getRenderingHint(RenderingHints.Key key) {
        return to.getRenderingHint(key);
    }

    @Override
    public RenderingHints getRenderingHints() {
        return to.getRenderingHints();
    }

    @Override
    public void setRenderingHint(RenderingHints.Key key, Object value) {
        to.setRenderingHint(key, value);
    }

    @Override
    public void setRenderingHints(Map<?, ?> hints) {
        to.setRenderingHints(hints);
    }

    @Override
    public void addRenderingHints(Map<?, ?> hints) {
        to.addRenderingHints(hints);
    }

    // ---- text

    @Override
    public Font getFont() {
        return to.getFont();
    }

    @Override
    public void setFont(Font font) {
        to.setFont(font);
    }

    @Override
    public FontMetrics getFontMetrics(Font font) {
        return to.getFontMetrics(font);
    }

    @Override
    public FontRenderContext getFontRenderContext() {
        return to.getFontRenderContext();
    }

    // ---- where it draws

    @Override
    public AffineTransform getTransform() {
        return to.getTransform();
    }

    @Override
    public void setTransform(AffineTransform transform) {
        to.setTransform(transform);
    }

    @Override
    public void transform(AffineTransform transform) {
        to.transform(transform);
    }

    @Override
    public void translate(int x, int y) {
        to.translate(x, y);
    }

    @Override
    public void translate(double x, double y) {
        to.translate(x, y);
    }

    @Override
    public void rotate(double theta) {
        to.rotate(theta);
    }

    @Override
    public void rotate(double theta, double x, double y) {
        to.rotate(theta, x, y);
    }

    @Override
    public void scale(double x, double y) {
        to.scale(x, y);
    }

    @Override
    public void shear(double x, double y) {
        to.shear(x, y);
    }

    @Override
    public Shape getClip() {
        return to.getClip();
    }

    @Override
    public Rectangle getClipBounds() {
        return to.getClipBounds();
    }

    @Override
    public void setClip(Shape clip) {
        to.setClip(clip);
    }

    @Override
    public void setClip(int x, int y, int width, int height) {
        to.setClip(x, y, width, height);
    }

    @Override
    public void clip(Shape shape) {
        to.clip(shape);
    }

    @Override
    public void clipRect(int x, int y, int width, int height) {
        to.clipRect(x, y, width, height);
    }

    @Override
    public boolean hit(Rectangle area, Shape shape, boolean onStroke) {
        return to.hit(area, shape, onStroke);
    }
}
