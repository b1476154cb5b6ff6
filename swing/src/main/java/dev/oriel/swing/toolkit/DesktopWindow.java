package dev.oriel.swing.toolkit;

import java.awt.Color;
import java.awt.Component;
import java.awt.Dialog;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Frame;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.Insets;
import java.awt.MenuBar;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Window;
import java.awt.event.ComponentEvent;
import java.awt.event.FocusEvent;
import java.awt.event.WindowEvent;
import java.awt.peer.ComponentPeer;
import java.awt.peer.DialogPeer;
import java.awt.peer.FramePeer;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import sun.awt.AWTAccessor;
import sun.java2d.SunGraphics2D;

/**
 * A window of the program, with or without title bar: its pixels, its place on the screen and in the stack. It serves frames,
 * dialogs and plain windows alike. Any thread.
 */
final class DesktopWindow extends PaintingPeer implements FramePeer, DialogPeer {

    private static final int STEP = 32;
    private static final int STEPS = 8;
    private static final Font FONT = new Font(Font.DIALOG, Font.PLAIN, 12);

    private final Window target;
    private final Desk desk;
    private final boolean isDecorated;
    private volatile Rectangle bounds;
    private volatile Surface surface;
    private volatile String title = "";
    private volatile Optional<Dialog> blocker = Optional.empty();
    private volatile boolean isShown;
    private volatile int state = Frame.NORMAL;
    private volatile Rectangle normalBounds = new Rectangle();

    DesktopWindow(Window target, Desk desk) {
        super(target, desk.configuration());
        this.target = target;
        this.desk = desk;
        bounds = target.getBounds();
        surface = new Surface(new Dimension()).resized(bounds.getSize(), background());
        if (target instanceof Frame frame) {
            isDecorated = !frame.isUndecorated();
            title = Objects.requireNonNullElse(frame.getTitle(), "");
        } else if (target instanceof Dialog dialog) {
            isDecorated = !dialog.isUndecorated();
            title = Objects.requireNonNullElse(dialog.getTitle(), "");
        } else {
            isDecorated = false;
        }
    }

    private Color background() {
        return Objects.requireNonNullElse(target.getBackground(), Color.WHITE);
    }

    Window target() {
        return target;
    }

    /** On the screen; whoever gets it leaves it as it is. */
    Rectangle bounds() {
        return bounds;
    }

    Surface surface() {
        return surface;
    }

    Optional<Dialog> blocker() {
        return blocker;
    }

    boolean isAlwaysOnTop() {
        return target.isAlwaysOnTop();
    }

    boolean canFocus() {
        return isShown && hearsPointer() && target.isFocusableWindow();
    }

    boolean hearsPointer() {
        return blocker.isEmpty() && target.isEnabled();
    }

    /** What lies at this point of the screen. */
    WindowPart part(Point place) {
        Rectangle now = bounds;
        return isDecorated
                ? Decoration.part(place.x - now.x, place.y - now.y, now.getSize(), isResizable(), canMaximize())
                : WindowPart.INSIDE;
    }

    /** A point of the screen, from the corner of the window. */
    Point inside(Point place) {
        Rectangle now = bounds;
        return new Point(place.x - now.x, place.y - now.y);
    }

    private boolean isResizable() {
        return target instanceof Frame frame
                ? frame.isResizable()
                : target instanceof Dialog dialog && dialog.isResizable();
    }

    boolean canMaximize() {
        return target instanceof Frame frame && frame.isResizable();
    }

    // ---- drawing

    @Override
    public Insets getInsets() {
        return (Insets) (isDecorated ? Decoration.BORDERS : Decoration.NONE).clone();
    }

    @Override
    public Graphics getGraphics() {
        SunGraphics2D graphics = surface.inside(getInsets());
        graphics.setColor(Objects.requireNonNullElse(target.getForeground(), Color.BLACK));
        graphics.setBackground(background());
        graphics.setFont(Objects.requireNonNullElse(target.getFont(), FONT));
        return new WindowGraphics(graphics, this);
    }

    void drawn() {
        if (isShown) {
            desk.compositor().damage(bounds);
        }
    }

    /** This part was drawn, in pixels from the corner inside the borders. */
    void drawnInside(Rectangle part) {
        if (isShown) {
            Rectangle place = bounds;
            Insets insets = getInsets();
            Rectangle moved = new Rectangle(part);
            moved.translate(place.x + insets.left, place.y + insets.top);
            desk.compositor().damage(moved.intersection(place));
        }
    }

    void decorate() {
        if (isDecorated && isShown) {
            Graphics2D graphics = surface.graphics();
            Decoration.paint(graphics, bounds.getSize(), title, desk.focus().isActive(target), canMaximize());
            graphics.dispose();
            damageBorders(bounds, Decoration.BORDERS);
        }
    }

    private void damageBorders(Rectangle place, Insets borders) {
        int right = place.x + place.width - borders.right;
        int bottom = place.y + place.height - borders.bottom;
        desk.compositor().damage(new Rectangle(place.x, place.y, place.width, borders.top));
        desk.compositor().damage(new Rectangle(place.x, place.y, borders.left, place.height));
        desk.compositor().damage(new Rectangle(right, place.y, borders.right, place.height));
        desk.compositor().damage(new Rectangle(place.x, bottom, place.width, borders.bottom));
    }

    // ---- place

    @Override
    public void setBounds(int x, int y, int width, int height, int operation) {
        Rectangle before = bounds;
        Rectangle after = new Rectangle(x, y, width, height);
        boolean isResized = !after.getSize().equals(before.getSize());
        if (isResized) {
            surface = surface.resized(after.getSize(), background());
        }
        bounds = after;
        if (isShown) {
            desk.compositor().damage(before);
            desk.compositor().damage(after);
        }
        if (!after.getLocation().equals(before.getLocation())) {
            Desk.post(target, new ComponentEvent(target, ComponentEvent.COMPONENT_MOVED));
        }
        if (isResized) {
            decorate();
            Desk.post(target, new ComponentEvent(target, ComponentEvent.COMPONENT_RESIZED));
            repaint();
        }
    }

    @Override
    public Point getLocationOnScreen() {
        return bounds.getLocation();
    }

    @Override
    public void setVisible(boolean isVisible) {
        if (isVisible) {
            show();
            return;
        }
        isShown = false;
        desk.windows().hide(this);
        desk.compositor().damage(bounds);
        desk.focus().leave(this);
    }

    private void show() {
        if (target.isLocationByPlatform()) {
            int place = STEP * (1 + desk.windows().shown().size() % STEPS);
            target.setLocation(place, place);
        }
        if (target instanceof Frame frame) {
            setState(frame.getExtendedState()); // it may have been chosen before there was a peer
        }
        isShown = true;
        desk.windows().show(this);
        focusIfWanted();
        decorate();
        drawn();
        repaint();
    }

    @Override
    public void dispose() {
        if (isShown) {
            setVisible(false);
        }
        OrielToolkit.gone(target, this);
    }

    /** On top, with the windows that belong to it. */
    void raise() {
        if (desk.windows().raise(this)) {
            desk.windows().shown().forEach(DesktopWindow::drawn);
        }
    }

    @Override
    public void toFront() {
        if (isShown) {
            raise();
            focusIfWanted();
        }
    }

    private void focusIfWanted() {
        if (target.isAutoRequestFocus() && (target instanceof Frame || target instanceof Dialog)) {
            desk.focus().focus(this);
        }
    }

    @Override
    public void toBack() {
        if (isShown && desk.windows().lower(this)) {
            desk.windows().shown().forEach(DesktopWindow::drawn);
        }
    }

    @Override
    public void updateAlwaysOnTopState() {
        desk.windows().order();
        desk.windows().shown().forEach(DesktopWindow::drawn);
    }

    // ---- focus, modality

    /** The window itself is no stop on the way of the Tab key: what is in it has the focus. */
    @Override
    public boolean isFocusable() {
        return false;
    }

    @Override
    public boolean requestFocus(
            Component child, boolean isTemporary, boolean mayChangeWindow, long time, FocusEvent.Cause cause) {
        return desk.focus().request(this, child, isTemporary, mayChangeWindow, time, cause);
    }

    @Override
    public void setModalBlocked(Dialog dialog, boolean isBlocked) {
        blocker = isBlocked ? Optional.of(dialog) : Optional.empty();
    }

    @Override
    public void blockWindows(List<Window> windows) {
        for (Window window : windows) {
            ComponentPeer peer = AWTAccessor.getComponentAccessor().getPeer(window);
            if (peer instanceof DesktopWindow blocked) { // shown or not: AWT does not tell it again
                blocked.setModalBlocked((Dialog) target, true);
            }
        }
    }

    @Override
    public void updateCursorImmediately() {
        desk.pointer().showShape();
    }

    // ---- frames

    @Override
    public void setTitle(String text) {
        title = Objects.requireNonNullElse(text, "");
        decorate();
    }

    @Override
    public void setResizable(boolean isResizable) {
        decorate();
    }

    @Override
    public void setState(int wanted) {
        int before = state;
        if (wanted == before) {
            return;
        }
        state = wanted;
        boolean isMaximized = (wanted & Frame.MAXIMIZED_BOTH) == Frame.MAXIMIZED_BOTH;
        if (isMaximized) {
            normalBounds = bounds;
            fitScreen();
        } else {
            target.setBounds(normalBounds);
        }
        Desk.post(target, new WindowEvent(target, WindowEvent.WINDOW_STATE_CHANGED, before, wanted));
    }

    /** A maximized window is as large as the screen. */
    void fitScreen() {
        if ((state & Frame.MAXIMIZED_BOTH) == Frame.MAXIMIZED_BOTH) {
            target.setBounds(getGraphicsConfiguration().getBounds());
        }
    }

    @Override
    public int getState() {
        return state;
    }

    @Override
    public void setBoundsPrivate(int x, int y, int width, int height) {
        setBounds(x, y, width, height, SET_BOUNDS);
    }

    @Override
    public Rectangle getBoundsPrivate() {
        return new Rectangle(bounds);
    }

    /** For AWT's own menus, which there are none of: Swing's are components. */
    @Override
    public void setMenuBar(MenuBar menus) {}

    @Override
    public void setMaximizedBounds(Rectangle limit) {}

    @Override
    public void emulateActivation(boolean isActive) {}

    // ---- without meaning here

    @Override
    public void updateFocusableWindowState() {}

    @Override
    public void updateMinimumSize() {}

    @Override
    public void updateIconImages() {}

    @Override
    public void setOpacity(float opacity) {}

    @Override
    public void setOpaque(boolean isOpaque) {}

    @Override
    public void updateWindow() {}

    @SuppressWarnings("MissingOverride") // JDK 17 alone asks it
    public void repositionSecurityWarning() {}

    @SuppressWarnings("MissingOverride") // newer JDKs alone ask it
    public GraphicsConfiguration getAppropriateGraphicsConfiguration(GraphicsConfiguration asked) {
        return asked;
    }
}
