/**
 * XCB through LWJGL: connections, requests, replies and the thread that owns a connection; X's numbers end here.
 * Called by the other packages of x11-bridge only.
 * A connection belongs to one thread, and every method of it and of its extensions checks that.
 */
package dev.oriel.x11.xcb;
