/**
 * What is done on the screen while a server is measured: each workload as a pure function and as a real X client.
 * Called by the program that runs one, and by whoever compares what was seen with what was drawn.
 * A workload is immutable, on any thread; its show belongs to its surface's.
 */
package dev.oriel.benchmarks.load.workload;
