/**
 * PNG files, written straight into output buffers.
 * Encodings with PNG inside use it.
 * A writer belongs to one encoder.
 */
package dev.oriel.encoders.png;
