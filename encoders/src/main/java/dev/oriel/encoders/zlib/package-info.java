/**
 * Zlib: the viewer's pixels as they are, inside one zlib stream per viewer.
 * The list of standard encoders uses it.
 * Its encoder runs on one worker at a time.
 */
package dev.oriel.encoders.zlib;
