/**
 * JMH kernels, each with a limit beside it, and the run that reports them.
 * The command line calls {@link BenchMain}; JMH calls the rest.
 * On JMH's threads, one kernel at a time.
 */
package dev.oriel.benchmarks.kernel;
