/**
 * Which programs make a desktop on a bare X server. The composition root asks and starts what is answered.
 * Pure functions for any thread.
 */
package dev.oriel.server.programs;
