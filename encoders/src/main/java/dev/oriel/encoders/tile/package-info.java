/**
 * The tiles of ZRLE and TRLE: palettes, packed bits and runs.
 * These two encodings use it.
 * A tile belongs to one encoder.
 */
package dev.oriel.encoders.tile;
