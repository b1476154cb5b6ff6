/**
 * The border between the protocol and the encoders: what an encoding is, what a viewer has negotiated, and the pool that
 * runs encoding jobs. The update package calls it, the encoders module implements it. Encoders run on one worker at a time.
 */
package dev.oriel.rfb.encode;
