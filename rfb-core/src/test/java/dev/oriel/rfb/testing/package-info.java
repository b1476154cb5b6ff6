/**
 * What tests of every module share about RFB: test pictures and desktops, pixel formats, and the contract of encoders.
 * Any module's tests may use it through the test jar; main code never does.
 * Nothing here is safe for two threads.
 */
package dev.oriel.rfb.testing;
