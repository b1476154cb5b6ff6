/**
 * The one display of this server: the screen that was asked for, what runs on it, its frame loop, and what happens when it is
 * lost. The composition root starts and closes it; sessions reach it through the ports it implements. Screens are opened and
 * closed on the main and supervisor threads.
 */
package dev.oriel.server.display;
