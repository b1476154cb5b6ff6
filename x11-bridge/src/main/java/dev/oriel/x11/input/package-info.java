/**
 * Viewers' input made into XTEST events: pointer, and keysyms found on or put onto the keyboard.
 * Made by the desktop above; the sink it hands out takes calls from any thread.
 * Everything else runs on the input thread, which owns the connection.
 */
package dev.oriel.x11.input;
