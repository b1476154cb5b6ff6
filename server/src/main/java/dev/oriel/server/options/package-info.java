/**
 * What the person who starts the server asks for: read once from the command line, checked, and passed down as immutable
 * records. Called by the composition root, which hands each part the record it needs and no more.
 * On the main thread; the records may travel anywhere.
 */
package dev.oriel.server.options;
