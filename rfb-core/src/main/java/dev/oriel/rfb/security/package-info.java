/**
 * Security types, each a handshake that is a small phase machine.
 * Used by the session through the server's ordered list.
 * On the event loop of the connection.
 */
package dev.oriel.rfb.security;
