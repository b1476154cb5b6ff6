/**
 * The servers under comparison: small descriptions, and servers started from them.
 * Called by the comparison.
 * Any thread, one server by one thread at a time; starting and stopping wait, bounded in time.
 */
package dev.oriel.benchmarks.compare.rival;
