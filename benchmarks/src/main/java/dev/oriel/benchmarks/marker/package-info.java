/**
 * The mark by which a frame is known again after it has gone through a server: its number and the time of its drawing.
 * Whoever draws frames and whoever looks for them.
 * Immutable values, on any thread.
 */
package dev.oriel.benchmarks.marker;
