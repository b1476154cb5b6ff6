/**
 * JMH kernels, each with a limit beside it.
 * Nobody depends on it.
 * On JMH's threads.
 */
package dev.oriel.benchmarks;
