/**
 * The limits: the C library, libz, libjpeg-turbo and libwebp called as directly as Java can, with everything prepared beforehand.
 * Kernels alone use it, beside what they measure.
 * An object here belongs to one thread.
 */
package dev.oriel.benchmarks.kernel.bare;
