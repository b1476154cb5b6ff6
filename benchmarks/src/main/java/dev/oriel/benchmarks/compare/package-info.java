/**
 * Compares whole servers: runs the same workloads on each in turn, and measures what viewers see and what it costs.
 * Called by the command line.
 * One comparison runs on one thread; what it starts has threads of its own.
 */
package dev.oriel.benchmarks.compare;
