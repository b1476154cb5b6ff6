/**
 * The program that draws on a display while a server of it is measured, in a process of its own.
 * Started by the comparison of servers, or by hand.
 * The main thread draws; another one listens for the word that ends it.
 */
package dev.oriel.benchmarks.load;
