package dev.oriel.examples;

import dev.oriel.OrielServer;
import dev.oriel.VirtualFramebuffer;

/** The README's first program. */
public final class Hello {

    private Hello() {}

    public static void main(String[] args) throws Exception {
        VirtualFramebuffer screen = VirtualFramebuffer.of("Hello", 640, 480);
        try (OrielServer server =
                OrielServer.builder().display(screen).withoutPassword().start()) {
            System.out.println("look at " + server.url());
            screen.paint(graphics -> graphics.drawString("Hello from the JVM", 40, 60));
            server.awaitClose();
        }
    }
}
