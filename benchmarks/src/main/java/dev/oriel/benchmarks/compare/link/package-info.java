/**
 * Network links made in this process: a relay between viewer and server that holds bytes back as a slow, far or lossy line would.
 * Called by the comparison; {@code ShapedLine} is pure and can be driven by hand.
 * Each relayed connection has four threads of its own.
 */
package dev.oriel.benchmarks.compare.link;
