/**
 * zlib streams that end each rectangle at a sync flush, written straight into output buffers.
 * Encodings with zlib data use it.
 * A lane belongs to one encoder.
 */
package dev.oriel.encoders.deflate;
