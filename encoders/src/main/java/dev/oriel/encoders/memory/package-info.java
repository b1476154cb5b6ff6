/**
 * Where direct buffers lie, for native codecs that read and write them in place.
 * Encodings with a native codec use it.
 * Every object belongs to one encoder.
 */
package dev.oriel.encoders.memory;
