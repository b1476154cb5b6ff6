package dev.oriel.x11.input;

/**
 * A key and the modifiers under which it yields a keysym.
 *
 * @param shifted with the second symbol of its group, which Shift selects (or Lock, or Num Lock)
 * @param chooser mask of the modifier that selects the group or third level, 0 for none
 */
record KeyPosition(int keycode, boolean shifted, int chooser) {}
