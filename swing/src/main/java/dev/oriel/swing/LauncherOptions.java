package dev.oriel.swing;

import dev.oriel.OrielServer;
import dev.oriel.OrielServerBuilder;
import dev.oriel.VirtualFramebuffer;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/** The launcher's command line: its options, then the program's main class, then the program's arguments. */
final class LauncherOptions {

    static final String USAGE = """
            usage: java -cp ... dev.oriel.swing.SwingMain [options] MainClass [arguments]
              --size WIDTHxHEIGHT     of the screen, in pixels; 1280x800 unless said
              --resizable             viewers may change the size, up to 4096x4096
              --title TEXT            shown by viewers; the main class unless said
              --bind ADDRESS          where to listen; the loopback address unless said
              --http-port PORT        for browsers; a free one unless said
              --rfb-port PORT         for VNC viewers too; 0 is a free one
              --password-file FILE    its first line is what viewers have to know
              --without-password      whoever reaches the port may look and act
            """;

    private static final int LARGEST = 4096;

    /** RFB counts in 16 bits, and we in halves of them. */
    private static final int LARGEST_SIDE = Short.MAX_VALUE;

    private String mainClass = "";
    private List<String> arguments = List.of();
    private String title = "";
    private int width = 1280;
    private int height = 800;
    private boolean isResizable;
    private boolean hasRfbPort;
    private boolean saysWhoMayLook;
    private final OrielServerBuilder server = OrielServer.builder();

    private LauncherOptions() {}

    /** @throws IllegalArgumentException if it makes no sense; the message says what is wrong */
    static LauncherOptions parse(String... words) throws IOException {
        LauncherOptions options = new LauncherOptions();
        Deque<String> left = new ArrayDeque<>(List.of(words));
        while (!left.isEmpty() && left.peek().startsWith("--")) {
            options.take(left.remove(), left);
        }
        if (left.isEmpty()) {
            throw new IllegalArgumentException("which program? Name its main class");
        }
        if (!options.saysWhoMayLook) {
            throw new IllegalArgumentException("who may look? Say --password-file FILE or --without-password");
        }
        options.mainClass = left.remove();
        options.arguments = List.copyOf(left);
        return options;
    }

    private void take(String option, Deque<String> left) throws IOException {
        switch (option) {
            case "--size" -> size(value(option, left));
            case "--resizable" -> isResizable = true;
            case "--title" -> title = value(option, left);
            case "--bind" -> server.bind(InetAddress.getByName(value(option, left)));
            case "--http-port" -> server.httpPort(port(option, value(option, left)));
            case "--rfb-port" -> {
                hasRfbPort = true;
                server.rfbPort(port(option, value(option, left)));
            }
            case "--password-file" -> {
                saysWhoMayLook = true;
                server.password(firstLine(Path.of(value(option, left))));
            }
            case "--without-password" -> {
                saysWhoMayLook = true;
                server.withoutPassword();
            }
            default -> throw new IllegalArgumentException("there is no option " + option);
        }
    }

    private static String value(String option, Deque<String> left) {
        if (left.isEmpty()) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return left.remove();
    }

    private static String firstLine(Path file) throws IOException {
        return Files.readString(file).lines().findFirst().orElse("");
    }

    private static int port(String option, String value) {
        if (!value.matches("[0-9]{1,5}")) {
            throw new IllegalArgumentException(option + " needs a number, not " + value);
        }
        return Integer.parseInt(value);
    }

    private void size(String value) {
        String[] sides = value.toLowerCase(Locale.ROOT).split("x", -1);
        if (sides.length != 2 || !value.matches("[0-9]{1,5}[xX][0-9]{1,5}")) {
            throw new IllegalArgumentException("--size needs the like of 1280x800, not " + value);
        }
        width = Integer.parseInt(sides[0]);
        height = Integer.parseInt(sides[1]);
        if (Math.min(width, height) < 1 || Math.max(width, height) > LARGEST_SIDE) {
            throw new IllegalArgumentException("--size has sides from 1 to " + LARGEST_SIDE + ", not " + value);
        }
    }

    String mainClass() {
        return mainClass;
    }

    String[] arguments() {
        return arguments.toArray(String[]::new);
    }

    boolean hasRfbPort() {
        return hasRfbPort;
    }

    VirtualFramebuffer framebuffer() {
        String name = title.isEmpty() ? mainClass : title;
        return isResizable
                ? VirtualFramebuffer.resizable(name, width, height, Math.max(LARGEST, width), Math.max(LARGEST, height))
                : VirtualFramebuffer.of(name, width, height);
    }

    /** The server as it was asked for, without what it shows. */
    OrielServerBuilder server() {
        return server;
    }
}
