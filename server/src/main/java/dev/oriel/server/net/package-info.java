/**
 * The ports that are listened on: plain RFB, and HTTP with WebSocket. The composition root starts and closes them. What they
 * serve runs on Netty's event loops.
 */
package dev.oriel.server.net;
