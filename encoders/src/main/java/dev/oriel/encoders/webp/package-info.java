/**
 * WebP files from pieces of our picture, by the libwebp that comes with us.
 * Encodings that can carry WebP use it, through the border WebpCodec; without the library there is no codec.
 * A codec is for any thread, an encoder belongs to one worker.
 */
package dev.oriel.encoders.webp;
