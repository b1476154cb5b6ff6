/**
 * An X server as a desktop: Xvfb started and supervised, or a running X server attached to.
 * The composition root makes one and hands it on as a Desktop.
 * One thread owns one X connection; each class says which.
 */
package dev.oriel.x11;
