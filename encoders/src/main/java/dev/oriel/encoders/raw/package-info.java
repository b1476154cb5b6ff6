/**
 * Raw: the viewer's pixels as they are.
 * The list of standard encoders uses it.
 * Its encoder runs on one worker at a time.
 */
package dev.oriel.encoders.raw;
