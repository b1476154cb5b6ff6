/**
 * The server as a process: how it ends, where it logs, where it unpacks native libraries, which password it uses.
 * Called by options and by the composition root only. On the main thread, before anything else runs.
 */
package dev.oriel.server.runtime;
