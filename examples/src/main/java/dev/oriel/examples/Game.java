package dev.oriel.examples;

import dev.oriel.InputListener;
import dev.oriel.Keysyms;
import dev.oriel.OrielServer;
import dev.oriel.VirtualFramebuffer;
import dev.oriel.framebuffer.Rect;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * A square that the arrow keys move, in a loop of 60 frames a second on a thread of its own. The loop asks which controls are
 * held instead of waiting for events: keys come from the input thread, and a gamepad's axes and buttons would come likewise.
 */
final class Game implements Example {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final int SIDE = 48;
    private static final int SPEED = 4;
    private static final long FRAME_NANOS = 1_000_000_000L / 60;
    private static final int GROUND = 0x101820;
    private static final int PLAYER = 0xfee715;

    private final VirtualFramebuffer screen = VirtualFramebuffer.of("Game", WIDTH, HEIGHT);
    private final Set<Integer> held = ConcurrentHashMap.newKeySet();
    private final Thread loop = new Thread(this::run, "game");
    private final OrielServer server;
    private volatile boolean running = true;
    private int x = (WIDTH - SIDE) / 2;
    private int y = (HEIGHT - SIDE) / 2;

    Game() throws IOException {
        screen.fill(new Rect(0, 0, WIDTH, HEIGHT), GROUND);
        screen.onInput(new InputListener() {
            @Override
            public void key(int keysym, boolean down) {
                if (down) {
                    held.add(keysym);
                } else {
                    held.remove(keysym);
                }
            }
        });
        server = OrielServer.builder()
                .display(screen)
                .withoutPassword()
                .rfbPort(0)
                .maxFrameRate(60)
                .start();
        loop.start();
    }

    private void run() {
        long next = System.nanoTime();
        while (running) {
            step();
            next += FRAME_NANOS;
            LockSupport.parkNanos(next - System.nanoTime());
        }
    }

    private void step() {
        Rect before = player();
        x = within(x + axis(Keysyms.LEFT, Keysyms.RIGHT) * SPEED, WIDTH - SIDE);
        y = within(y + axis(Keysyms.UP, Keysyms.DOWN) * SPEED, HEIGHT - SIDE);
        screen.fill(before, GROUND);
        screen.fill(player(), PLAYER);
        screen.commit();
    }

    /** -1, 0 or 1, as a gamepad's stick at rest and at its ends. */
    private int axis(int less, int more) {
        return (held.contains(more) ? 1 : 0) - (held.contains(less) ? 1 : 0);
    }

    private static int within(int value, int max) {
        return Math.max(0, Math.min(value, max));
    }

    private Rect player() {
        return new Rect(x, y, SIDE, SIDE);
    }

    @Override
    public OrielServer server() {
        return server;
    }

    /** The loop first: it draws. */
    @Override
    public void close() {
        running = false;
        LockSupport.unpark(loop);
        try {
            loop.join(1000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        server.close();
    }

    @Override
    public String toString() {
        return server.url() + " (arrow keys)";
    }
}
