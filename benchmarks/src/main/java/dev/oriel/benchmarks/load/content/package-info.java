/**
 * Pictures as real programs show them, made from a seed: text, pages, windows, video.
 * Called by workloads, and by whoever has to know what a frame looked like.
 * Pure functions and pictures with one owner, on any thread.
 */
package dev.oriel.benchmarks.load.content;
