/**
 * From our BGRX memory to a viewer's pixels: translation to its channel widths, and the bytes of a pixel on the wire.
 * Every encoding uses it; it knows no encoding.
 * Layouts are immutable; a translator belongs to one encoder.
 */
package dev.oriel.encoders.format;
