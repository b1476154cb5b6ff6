/**
 * One connection: phases from the version to normal operation, and the hand-over to the frame loop.
 * The roof: only the composition root uses it.
 * On the event loop of the connection.
 */
package dev.oriel.rfb.session;
