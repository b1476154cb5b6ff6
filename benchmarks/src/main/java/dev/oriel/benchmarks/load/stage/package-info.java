/**
 * An X client that owns the whole screen: one window, pictures in shared memory, requests to show them.
 * Workloads draw through it.
 * On one thread, which opened the stage.
 */
package dev.oriel.benchmarks.load.stage;
