/**
 * Swing without a window system: a tree of components is shown on a framebuffer, on a headless JVM too, and hears what viewers
 * do. Programs call {@link dev.oriel.swing.ComponentScreen}, nothing else is public. It may be called on any thread; components
 * are touched on Swing's event dispatch thread alone.
 */
package dev.oriel.swing;
