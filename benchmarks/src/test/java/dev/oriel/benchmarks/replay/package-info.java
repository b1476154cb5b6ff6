/**
 * Workloads drawn into memory and watched through the real frame loop, encoders and decoders, with a clock moved by hand.
 * Only tests are here.
 * Each test is one thread, besides the encoders' own.
 */
package dev.oriel.benchmarks.replay;
