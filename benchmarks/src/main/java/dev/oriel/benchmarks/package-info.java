/**
 * What Oriel costs and how it stands beside its rivals: kernels, whole servers, and the reports about both.
 * Each package below says its part; nobody depends on any of them.
 * On the threads of whoever measures.
 */
package dev.oriel.benchmarks;
