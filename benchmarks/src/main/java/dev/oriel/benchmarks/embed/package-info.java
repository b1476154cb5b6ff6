/**
 * What the embedded library costs: a commit beside the same pixels of an X server, a server at rest, one more viewer,
 * a hundred displays. Started by
 * {@code ./dev bench-embed}, which prints figures of the machine at hand. Main thread, and the threads of what is measured.
 */
package dev.oriel.benchmarks.embed;
