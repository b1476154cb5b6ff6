/**
 * What viewers press, in AWT's words: key codes, characters, modifiers, counts of clicks. The other Swing packages call it,
 * programs do not. Each object belongs to one thread, the event dispatch thread.
 */
package dev.oriel.swing.input;
