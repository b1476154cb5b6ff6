/**
 * HTTP static files and WebSocket as a plain byte channel, on Netty.
 * The composition root mounts it; it knows no RFB and no pixels.
 * On Netty's event loops.
 */
package dev.oriel.websocket;
