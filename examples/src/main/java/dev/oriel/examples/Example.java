package dev.oriel.examples;

import dev.oriel.OrielServer;

/** A program that serves a screen until it is closed: its own server, and what draws. */
interface Example extends AutoCloseable {

    OrielServer server();

    @Override
    void close();
}
