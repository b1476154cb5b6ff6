package dev.oriel.swing.input;

import java.awt.event.KeyEvent;

/**
 * One key that went down or up.
 *
 * @param code AWT's key code, {@link KeyEvent#VK_UNDEFINED} for keys that AWT does not know
 * @param sign what it writes, or {@link KeyEvent#CHAR_UNDEFINED}
 * @param isTyped whether a typed character follows
 * @param modifiers AWT's extended modifiers, with this key in them
 */
public record KeyAction(boolean isDown, int code, char sign, boolean isTyped, int modifiers) {}
