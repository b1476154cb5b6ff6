/**
 * Pixels, geometry and change detection: where pixels lie in memory, which rectangles changed, in which layout they are.
 * Everybody may use it; it knows the JDK alone. Immutable types may be used from any thread, mutable ones have one owner.
 */
package dev.oriel.framebuffer;
