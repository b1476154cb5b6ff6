package dev.oriel.swing.toolkit;

import java.awt.AWTEvent;
import java.awt.AWTException;
import java.awt.BufferCapabilities;
import java.awt.Color;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.Rectangle;
import java.awt.event.PaintEvent;
import java.awt.image.ColorModel;
import java.awt.image.VolatileImage;
import java.awt.peer.ComponentPeer;
import java.awt.peer.ContainerPeer;
import sun.awt.PaintEventDispatcher;
import sun.awt.RepaintArea;
import sun.awt.event.IgnorePaintEvent;
import sun.java2d.pipe.Region;

/** What AWT asks of every component: here how paint events are answered, and that nothing else is special. Any thread. */
abstract class PaintingPeer implements ContainerPeer {

    private final Component target;
    private final GraphicsConfiguration configuration;
    private final RepaintArea toPaint = new RepaintArea();
    private volatile boolean isLayingOut;

    PaintingPeer(Component target, GraphicsConfiguration configuration) {
        this.target = target;
        this.configuration = configuration;
    }

    /** Asks for the whole component to be painted. */
    final void repaint() {
        Dimension size = target.getSize();
        PaintEvent event =
                PaintEventDispatcher.getPaintEventDispatcher().createPaintEvent(target, 0, 0, size.width, size.height);
        if (event != null) {
            Desk.post(target, event);
        }
    }

    @Override
    public void handleEvent(AWTEvent event) {
        if ((event.getID() == PaintEvent.PAINT || event.getID() == PaintEvent.UPDATE) && !isLayingOut) {
            toPaint.paint(target, false);
        }
    }

    @Override
    public void coalescePaintEvent(PaintEvent event) {
        if (!(event instanceof IgnorePaintEvent)) {
            toPaint.add(event.getUpdateRect(), event.getID());
        }
    }

    @Override
    public void beginLayout() {
        isLayingOut = true;
    }

    @Override
    public void endLayout() {
        isLayingOut = false;
        if (!toPaint.isEmpty() && !target.getIgnoreRepaint()) {
            Desk.post(target, new PaintEvent(target, PaintEvent.PAINT, new Rectangle()));
        }
    }

    @Override
    public void beginValidate() {}

    @Override
    public void endValidate() {}

    @Override
    public void layout() {}

    @Override
    public void paint(Graphics graphics) {
        target.paint(graphics);
    }

    @Override
    public void print(Graphics graphics) {
        target.print(graphics);
    }

    @Override
    public GraphicsConfiguration getGraphicsConfiguration() {
        return configuration;
    }

    @Override
    public ColorModel getColorModel() {
        return configuration.getColorModel();
    }

    @Override
    @SuppressWarnings("deprecation") // what AWT itself calls
    public FontMetrics getFontMetrics(Font font) {
        return target.getToolkit().getFontMetrics(font);
    }

    @Override
    public Image createImage(int width, int height) {
        return configuration.createCompatibleImage(width, height);
    }

    @Override
    public VolatileImage createVolatileImage(int width, int height) {
        return configuration.createCompatibleVolatileImage(width, height);
    }

    @Override
    public Dimension getPreferredSize() {
        return getMinimumSize();
    }

    @Override
    public Dimension getMinimumSize() {
        return target.getSize();
    }

    /** AWT falls back to copying then. */
    @Override
    public void createBuffers(int count, BufferCapabilities capabilities) throws AWTException {
        throw new AWTException("a window in memory has no pages to flip");
    }

    @Override
    public Image getBackBuffer() {
        throw new IllegalStateException("there are no buffers");
    }

    @Override
    public void flip(int x1, int y1, int x2, int y2, BufferCapabilities.FlipContents contents) {
        throw new IllegalStateException("there are no buffers");
    }

    @Override
    public void destroyBuffers() {}

    @Override
    public void setForeground(Color color) {}

    @Override
    public void setBackground(Color color) {}

    @Override
    public void setFont(Font font) {}

    @Override
    public void setEnabled(boolean isEnabled) {}

    @Override
    public boolean isObscured() {
        return false;
    }

    @Override
    public boolean canDetermineObscurity() {
        return false;
    }

    @Override
    public boolean handlesWheelScrolling() {
        return false;
    }

    @Override
    public void reparent(ContainerPeer parent) {
        throw new UnsupportedOperationException("a window has no parent");
    }

    @Override
    public boolean isReparentSupported() {
        return false;
    }

    @Override
    public void applyShape(Region shape) {}

    @Override
    public void setZOrder(ComponentPeer above) {}

    @Override
    public boolean updateGraphicsData(GraphicsConfiguration other) {
        return false;
    }
}
