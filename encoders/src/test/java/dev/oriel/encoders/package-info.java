/**
 * Tests of the list of encoders as a whole: steady state without garbage, and vectors for the web client's decoders.
 * The build runs them.
 * On the test's thread.
 */
package dev.oriel.encoders;
