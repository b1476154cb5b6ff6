/**
 * QOI files ("Quite OK Image", specification 1.0) from pieces of our picture, in plain Java.
 * Encodings that can carry QOI use it.
 * An encoder belongs to one worker.
 */
package dev.oriel.encoders.qoi;
