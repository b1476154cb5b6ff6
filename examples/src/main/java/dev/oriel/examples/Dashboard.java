package dev.oriel.examples;

import dev.oriel.Account;
import dev.oriel.OrielServer;
import dev.oriel.VirtualFramebuffer;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Figures of this JVM that many people watch and nobody changes: everybody has one password that lets them look and no more.
 * Equal viewers are encoded for once, so fifty cost little more than one. A timer draws, once a second.
 */
final class Dashboard implements Example {

    static final String PASSWORD = "watching";

    private static final int WIDTH = 640;
    private static final int HEIGHT = 360;
    private static final int GRAPH_TOP = 130;
    private static final int BAR = 8;
    private static final Font FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 24);
    private static final long MEBIBYTE = 1L << 20;

    private final VirtualFramebuffer screen = VirtualFramebuffer.of("Dashboard", WIDTH, HEIGHT);
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final int[] history = new int[WIDTH / BAR];
    private final OrielServer server;

    @SuppressWarnings("FutureReturnValueIgnored") // it goes on until it is closed
    Dashboard() throws IOException {
        screen.hidePointer();
        server = OrielServer.builder()
                .display(screen)
                .accounts(() -> List.of(Account.viewOnly("everybody", PASSWORD)))
                .rfbPort(0)
                .start();
        timer.scheduleAtFixedRate(this::draw, 0, 1, TimeUnit.SECONDS);
    }

    private void draw() {
        if (screen.isClosed()) {
            return;
        }
        Runtime jvm = Runtime.getRuntime();
        long used = (jvm.totalMemory() - jvm.freeMemory()) / MEBIBYTE;
        System.arraycopy(history, 1, history, 0, history.length - 1);
        history[history.length - 1] = (int) Math.min(HEIGHT - GRAPH_TOP, used);
        screen.paint(graphics -> draw(graphics, used));
    }

    private void draw(Graphics2D graphics, long used) {
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        graphics.setColor(Color.BLACK);
        graphics.setFont(FONT);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.drawString("viewers: " + server.viewers().size(), 20, 35);
        graphics.drawString("sent: " + server.statistics().bytes() / 1024 + " KiB", 20, 70);
        graphics.drawString("heap: " + used + " MiB", 20, 105);
        graphics.setColor(new Color(0x3377bb));
        for (int i = 0; i < history.length; i++) {
            graphics.fillRect(i * BAR, HEIGHT - history[i], BAR - 1, history[i]);
        }
    }

    @Override
    public OrielServer server() {
        return server;
    }

    @Override
    public void close() {
        timer.shutdownNow();
        server.close();
    }

    @Override
    public String toString() {
        return server.url() + " (password: " + PASSWORD + ")";
    }
}
