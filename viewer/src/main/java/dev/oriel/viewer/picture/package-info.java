/**
 * Pictures on the heap, and how alike two of them are.
 * Anyone may use it who decodes, draws or compares.
 * Nothing here is safe for two threads.
 */
package dev.oriel.viewer.picture;
