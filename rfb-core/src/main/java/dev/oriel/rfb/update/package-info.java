/**
 * The frame loop: waits, captures, plans, encodes and hands updates to viewers.
 * Sessions and desktops talk to it through its inbox; it stands on encode and wire.
 * One thread per display owns everything here unless a class says otherwise.
 */
package dev.oriel.rfb.update;
