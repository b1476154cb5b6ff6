package dev.oriel.server.options;

import java.util.OptionalInt;

/** Where the pixels come from. */
public sealed interface ScreenChoice {

    /**
     * An Xvfb that the server starts and supervises.
     *
     * @param number the display number it must have; empty for a free one
     */
    record OwnXvfb(OptionalInt number) implements ScreenChoice {}

    /**
     * An X server that is already running.
     *
     * @param number its display number
     * @param sharedMemory the System V id of its framebuffer (Xvfb -shmem prints it); empty to fetch through X
     */
    record RunningServer(int number, OptionalInt sharedMemory) implements ScreenChoice {}

    /** No X server: the demo screen inside this process. */
    record Demo() implements ScreenChoice {}
}
