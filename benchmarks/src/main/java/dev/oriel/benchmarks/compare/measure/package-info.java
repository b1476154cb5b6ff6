/**
 * What is measured, and the arithmetic from what was seen to figures.
 * Called by the comparison.
 * Values and pure functions for any thread; what holds a connection or collects says its thread.
 */
package dev.oriel.benchmarks.compare.measure;
