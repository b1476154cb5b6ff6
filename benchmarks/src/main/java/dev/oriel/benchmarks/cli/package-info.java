/**
 * The command line of the benchmarks: kernels, comparisons of servers, and the workloads by themselves.
 * Started by the runnable jar.
 * The main thread.
 */
package dev.oriel.benchmarks.cli;
