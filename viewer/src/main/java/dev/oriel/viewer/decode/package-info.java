/**
 * The viewer's side of the encodings, one class each, written from the texts and sharing nothing with the encoders.
 * Viewers, and tests that judge encoders, use it through {@link dev.oriel.viewer.decode.RectDecoders}.
 * One instance belongs to one connection and to one thread at a time.
 */
package dev.oriel.viewer.decode;
