/**
 * Programs that serve a screen, each small enough to be read at once and to be copied from. People run them by
 * {@code ./dev example NAME}; nothing else depends on them. Each says which thread draws.
 */
package dev.oriel.examples;
