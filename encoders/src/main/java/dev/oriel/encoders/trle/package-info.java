/**
 * TRLE: small tiles with palettes and runs, without compression.
 * The list of standard encoders uses it.
 * Its encoder runs on one worker at a time.
 */
package dev.oriel.encoders.trle;
