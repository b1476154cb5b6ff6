/**
 * Pictures of what keeps changing, sent smaller than they are for viewers that stretch them (docs/protocol.md).
 * The list of encodings knows it; the frame loop chooses it for profiles that are reduced.
 * An encoding is for any thread, an encoder with its scratch belongs to one worker.
 */
package dev.oriel.encoders.scaled;
