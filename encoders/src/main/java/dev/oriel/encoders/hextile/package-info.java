/**
 * Hextile: small tiles of rectangles upon a background, cheap to decode.
 * The list of standard encoders uses it.
 * Its encoder runs on one worker at a time.
 */
package dev.oriel.encoders.hextile;
