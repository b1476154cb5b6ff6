package dev.oriel.swing;

import dev.oriel.VirtualFramebuffer;
import dev.oriel.framebuffer.Rect;
import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import javax.swing.UIManager;

/**
 * The top of a tree of components, where a window would be: has its size, gathers what is to be painted, and paints it once the
 * event queue comes to it. A plain container, because a headless JVM makes no window. Event dispatch thread.
 */
@SuppressWarnings("serial") // nobody writes it anywhere
final class ScreenRoot extends Container {

    private final transient VirtualFramebuffer framebuffer;
    private final transient Keys keys;
    private final transient Mouse mouse;
    private Rectangle dirty = new Rectangle();
    private boolean isPaintQueued;

    ScreenRoot(VirtualFramebuffer framebuffer, Component content) {
        this.framebuffer = framebuffer;
        Focus focus = new Focus(this);
        keys = new Keys(focus);
        mouse = new Mouse(this, focus, keys);
        setLayout(new BorderLayout());
        setFont(UIManager.getFont("Label.font"));
        setBackground(UIManager.getColor("Panel.background"));
        setForeground(Color.BLACK);
        add(content);
    }

    /** Is shown with this size from now on. */
    void open(int width, int height) {
        setSize(width, height);
        if (!isDisplayable()) {
            addNotify();
        }
        layOut();
    }

    void close(Component content) {
        remove(content);
        removeNotify();
    }

    void layOut() {
        validate();
        dirty(new Rectangle(getSize()));
    }

    void key(int keysym, boolean down) {
        keys.key(keysym, down);
    }

    void pointer(int x, int y, int buttons) {
        mouse.pointer(x, y, buttons);
    }

    /** This part has to be painted; called by any thread, as Swing's repaint may be. */
    void dirty(Rectangle area) {
        synchronized (this) {
            dirty = dirty.isEmpty() ? new Rectangle(area) : dirty.union(area);
            if (isPaintQueued) {
                return;
            }
            isPaintQueued = true;
        }
        EventQueue.invokeLater(this::paintDirty);
    }

    private void paintDirty() {
        Rectangle area;
        synchronized (this) {
            area = dirty.intersection(new Rectangle(getSize()));
            dirty = new Rectangle();
            isPaintQueued = false;
        }
        if (area.isEmpty() || !isDisplayable() || framebuffer.isClosed()) {
            return;
        }
        Rect part = new Rect(area.x, area.y, area.width, area.height)
                .intersect(new Rect(0, 0, framebuffer.width(), framebuffer.height()));
        try {
            framebuffer.paint(part, this::paintAll);
        } catch (IllegalStateException e) {
            if (!framebuffer.isClosed()) {
                throw e;
            }
        }
    }

    private void paintAll(Graphics2D graphics) {
        graphics.setColor(getBackground());
        graphics.fillRect(0, 0, getWidth(), getHeight());
        paint(graphics);
    }

    /** For components that paint at once or copy what they painted: all is painted in order after that. */
    @Override
    public Graphics getGraphics() {
        dirty(new Rectangle(getSize()));
        return framebuffer.map().image().createGraphics();
    }
}
