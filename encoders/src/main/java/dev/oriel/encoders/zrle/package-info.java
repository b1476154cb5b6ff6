/**
 * ZRLE: tiles with palettes and runs inside one zlib stream per viewer.
 * The list of standard encoders uses it.
 * Its encoder runs on one worker at a time.
 */
package dev.oriel.encoders.zrle;
