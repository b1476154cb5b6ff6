/**
 * Turns the runs of a comparison into a report: overview, worst places, a table for each setting, failures.
 * Called by the comparison when all runs are over.
 * Pure functions, for any thread.
 */
package dev.oriel.benchmarks.compare.summary;
