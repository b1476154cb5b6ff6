/**
 * What pixels are like: how many colours, which ones. Encodings use it to choose how to write a rectangle.
 * It knows pixel values, not formats.
 * Every object belongs to one encoder.
 */
package dev.oriel.encoders.content;
