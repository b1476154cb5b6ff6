package dev.oriel.swing;

import java.awt.Component;
import java.awt.EventQueue;
import java.awt.Rectangle;
import javax.swing.JComponent;
import javax.swing.RepaintManager;
import javax.swing.ToolTipManager;

/**
 * Swing's own repaint manager forgets components that are in no window; this one tells their {@link ScreenRoot}, and leaves
 * those in windows to it. There is one in a JVM, by Swing's design.
 */
final class ScreenRepaints extends RepaintManager {

    private ScreenRepaints() {}

    /** Event dispatch thread. Tool tips would open windows. */
    static void install() {
        if (!(RepaintManager.currentManager(null) instanceof ScreenRepaints)) {
            ScreenRepaints repaints = new ScreenRepaints();
            repaints.setDoubleBufferingEnabled(false);
            RepaintManager.setCurrentManager(repaints);
            ToolTipManager.sharedInstance().setEnabled(false);
        }
    }

    @Override
    public void addDirtyRegion(JComponent component, int x, int y, int width, int height) {
        Rectangle area = new Rectangle(x, y, width, height);
        Component at = component;
        while (at != null && !(at instanceof ScreenRoot)) {
            if (!at.isVisible()) {
                return;
            }
            area = area.intersection(new Rectangle(at.getSize()));
            area.translate(at.getX(), at.getY());
            at = at.getParent();
        }
        if (at instanceof ScreenRoot root) {
            root.dirty(area);
        } else {
            super.addDirtyRegion(component, x, y, width, height);
        }
    }

    @Override
    public synchronized void addInvalidComponent(JComponent component) {
        Component at = component;
        while (at != null && !(at instanceof ScreenRoot)) {
            at = at.getParent();
        }
        if (at instanceof ScreenRoot root) {
            EventQueue.invokeLater(root::layOut);
        } else {
            super.addInvalidComponent(component);
        }
    }
}
