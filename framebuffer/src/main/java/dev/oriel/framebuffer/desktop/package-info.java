/**
 * The ports to a real desktop: what the server needs of it, and what it tells the server. Implemented by x11-bridge and by
 * the virtual desktop here; called by the frame loop and by sessions. Each method says its thread.
 */
package dev.oriel.framebuffer.desktop;
