/**
 * The embedded library: a program in this JVM serves its pixels to browsers and VNC viewers. Programs start here, with
 * {@link dev.oriel.OrielServer#builder()} and {@link dev.oriel.VirtualFramebuffer#of}. Methods take calls from any thread unless
 * they say otherwise; each listener says on which thread it is told.
 */
package dev.oriel;
