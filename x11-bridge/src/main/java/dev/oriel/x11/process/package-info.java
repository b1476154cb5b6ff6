/**
 * Programs that live and die with this JVM: process groups in general, and Xvfb with its private directory and cookie.
 * Called by the composition root and by the desktop above.
 * Any thread; starting and stopping wait, bounded in time.
 */
package dev.oriel.x11.process;
