/**
 * The runnable jar as its users meet it: started as a process, seen through viewers, judged by the X server's own picture.
 * Everything a test starts is ended by the test. Runs after packaging, one test at a time.
 */
package dev.oriel.server.e2e;
