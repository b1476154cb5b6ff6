/**
 * The runnable server: options, composition, lifecycle.
 * Nobody depends on it but the benchmarks.
 * Start and stop on the main thread.
 */
package dev.oriel.server;
