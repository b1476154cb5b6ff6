/**
 * The ordered list of encodings this server can write; one leaf package per encoding.
 * The composition root hands the list to the frame loop.
 * Immutable; encoders themselves run on one worker at a time.
 */
package dev.oriel.encoders;
