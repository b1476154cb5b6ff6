package dev.oriel.examples;

import dev.oriel.InputListener;
import dev.oriel.Mapping;
import dev.oriel.OrielServer;
import dev.oriel.VirtualFramebuffer;
import dev.oriel.framebuffer.Rect;
import java.io.IOException;

/** Colour bars and a grey ramp, drawn by mapping once and for every new size, on the input thread. */
final class TestPattern implements Example {

    private static final int[] BARS = {0xffffff, 0xffff00, 0x00ffff, 0x00ff00, 0xff00ff, 0xff0000, 0x0000ff, 0x000000};

    private final VirtualFramebuffer screen = VirtualFramebuffer.resizable("Test pattern", 800, 600, 1920, 1200);
    private final OrielServer server;

    TestPattern() throws IOException {
        draw();
        screen.onInput(new InputListener() {
            @Override
            public void resized(int width, int height) {
                draw();
            }
        });
        server = OrielServer.builder().display(screen).withoutPassword().start();
    }

    private void draw() {
        Mapping mapping = screen.map();
        int rampTop = mapping.height() * 3 / 4;
        for (int y = 0; y < mapping.height(); y++) {
            for (int x = 0; x < mapping.width(); x++) {
                int grey = 255 * x / mapping.width();
                int color = y < rampTop ? BARS[BARS.length * x / mapping.width()] : grey << 16 | grey << 8 | grey;
                mapping.xrgb()[y * mapping.width() + x] = color;
            }
        }
        screen.changed(new Rect(0, 0, mapping.width(), mapping.height()));
        screen.commit();
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
