/**
 * Swing without a window system: one tree of components, or whole applications with their windows, are shown on a framebuffer
 * and hear what viewers do. Programs call {@link dev.oriel.swing.ComponentScreen} on a headless JVM, or
 * {@link dev.oriel.swing.SwingScreen} and {@link dev.oriel.swing.SwingMain}; nothing else is public. They may be called on any
 * thread; components are touched on Swing's event dispatch thread alone.
 */
package dev.oriel.swing;
