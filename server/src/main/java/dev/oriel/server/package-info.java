/**
 * The runnable server: options, composition, lifecycle.
 * Nobody depends on it but the benchmarks.
 * Started on the main thread, ended on the shutdown thread.
 */
package dev.oriel.server;
