/**
 * Messages and numbers of the RFB protocol as bytes: records in, functions out, one reader that checks every length.
 * The ground floor: everybody in this module may use it, it knows only buffers and pixel formats.
 * Pure; any thread.
 */
package dev.oriel.rfb.wire;
