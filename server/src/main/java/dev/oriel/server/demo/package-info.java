/**
 * A small live screen that needs no X server, no font and no other program: it shows that pixels, pointer and keys work.
 * Built by the composition root, which connects it to a virtual desktop.
 * Everything but the inputs runs on one thread of its own, which exists only while somebody watches.
 */
package dev.oriel.server.demo;
