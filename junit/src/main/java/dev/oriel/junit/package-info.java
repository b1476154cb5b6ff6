/**
 * A screen for each GUI test, on JUnit 5: with a picture and a recording of the last seconds when the test fails. Test classes
 * carry {@link dev.oriel.junit.RemoteScreen} and take a {@link dev.oriel.junit.ScreenUnderTest}. The extension runs on the thread
 * of the test; what it records is taken on a thread of its own.
 */
package dev.oriel.junit;
