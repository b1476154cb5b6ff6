/**
 * Recorded desktops: the file format, the recorder that watches a display, and what is needed to play one.
 * Called by the workload that plays, and by the recorder's own command line.
 * A recording is immutable, on any thread; recorders and writers belong to the one that uses them.
 */
package dev.oriel.benchmarks.load.recording;
