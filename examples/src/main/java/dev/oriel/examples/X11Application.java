package dev.oriel.examples;

import dev.oriel.OrielServer;
import dev.oriel.x11.XvfbDesktop;
import java.io.IOException;

/** An X11 program in the browser, in one line; it draws, in a process of its own. */
final class X11Application implements Example {

    private final OrielServer server;

    X11Application() throws IOException {
        server = OrielServer.builder()
                .display(XvfbDesktop.running(800, 600, "xterm", "-geometry", "132x45"))
                .withoutPassword()
                .start();
    }

    @Override
    public OrielServer server() {
        return server;
    }

    @Override
    public void close() {
        server.close();
    }

    @Override
    public String toString() {
        return server.url().toString();
    }
}
