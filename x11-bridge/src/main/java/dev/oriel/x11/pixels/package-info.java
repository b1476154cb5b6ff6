/**
 * The pixels of an X screen as a PixelSource: Xvfb's mapped file, its System V segment, or images asked for.
 * Made by the desktop above and read by the frame loop.
 * Frame thread; the size alone comes from the event thread.
 */
package dev.oriel.x11.pixels;
