/**
 * RRE and CoRRE: rectangles of one colour upon a background, for viewers that know nothing better.
 * The list of standard encoders uses it.
 * Its encoder runs on one worker at a time.
 */
package dev.oriel.encoders.rre;
