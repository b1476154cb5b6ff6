/**
 * What a comparison needs of the operating system: free displays and ports, programs that are ended for certain, and /proc.
 * Called by the packages of the comparison.
 * Any thread; ending waits, bounded in time.
 */
package dev.oriel.benchmarks.compare.process;
