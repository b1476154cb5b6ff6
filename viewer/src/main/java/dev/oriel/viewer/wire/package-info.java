/**
 * Bytes between viewer and server: the one reader of what arrives, and the transports TCP and WebSocket.
 * The viewer and its decoders use it; tests may feed a reader with bytes of their own.
 * What is read belongs to one thread; what is sent may come from any.
 */
package dev.oriel.viewer.wire;
