/**
 * What lives during a run: the X client that draws, and viewers that write down what they see.
 * Called by the comparison.
 * Each viewer reads on a thread of its own; everything here may be called by any thread unless it says otherwise.
 */
package dev.oriel.benchmarks.compare.live;
