/**
 * The pictures that kernels work on: generated ones, equal on every machine, and two screenshots.
 * Every kernel may take them.
 * Made on JMH's thread before it measures, only read afterwards.
 */
package dev.oriel.benchmarks.kernel.picture;
