/**
 * Tiles that viewers remember: which content lies in which slot, and which viewer holds it.
 * The update package calls it; it knows no messages but its own two rectangles.
 * Frame thread only.
 */
package dev.oriel.rfb.tiles;
