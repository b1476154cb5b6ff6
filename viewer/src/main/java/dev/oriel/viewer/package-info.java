/**
 * A viewer: connects to an RFB server, keeps its picture, sends input, and counts what arrives.
 * Tests and benchmarks of any module may use it; what is shipped never does.
 * A viewer belongs to the thread that reads from it; only its sending methods may be called from others.
 */
package dev.oriel.viewer;
