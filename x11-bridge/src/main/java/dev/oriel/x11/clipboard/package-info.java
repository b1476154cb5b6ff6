/**
 * X selections as one clipboard of text: what viewers offer is owned here, what the desktop copies is fetched.
 * Made and called by the desktop above.
 * Event thread only.
 */
package dev.oriel.x11.clipboard;
