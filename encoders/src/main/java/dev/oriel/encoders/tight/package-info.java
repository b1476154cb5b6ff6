/**
 * Tight and TightPNG: fill, palettes, zlib, PNG and JPEG, each rectangle standing alone because it resets the zlib stream it uses.
 * The list of standard encoders uses it and gives it a JPEG codec.
 * Its encoder runs on one worker at a time.
 */
package dev.oriel.encoders.tight;
