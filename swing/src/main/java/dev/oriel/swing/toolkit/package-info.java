/**
 * AWT on a framebuffer: a toolkit with windows in memory, their stacking, focus, title bars and pointer, and the one place that
 * touches internals of the JDK. {@link dev.oriel.swing.SwingScreen} calls it once in a JVM, programs never do. Windows may be
 * called on any thread, as AWT's are; what viewers do arrives on the event dispatch thread, and pixels are put together on a
 * thread of their own.
 */
package dev.oriel.swing.toolkit;
