package dev.oriel.benchmarks.compare.process;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * Hands out display numbers and TCP ports that nobody uses, each once, and clears away what a killed X server left. Any
 * thread.
 */
public final class FreePlaces {

    private static final int FIRST_DISPLAY = 200;
    private static final int LAST_DISPLAY = 999;

    private final Path temporary;
    private final Path unixSockets;
    private final Set<Integer> given = new HashSet<>();

    /**
     * @param temporary where X servers keep lock files and sockets
     * @param unixSockets the kernel's list of them, for those without a file
     */
    FreePlaces(Path temporary, Path unixSockets) {
        this.temporary = temporary;
        this.unixSockets = unixSockets;
    }

    public static FreePlaces ofThisMachine() {
        return new FreePlaces(Path.of("/tmp"), Path.of("/proc/net/unix"));
    }

    /** A number N whose display {@code :N} does not exist. The search begins at a different one in each process. */
    public synchronized int display() throws IOException {
        String listening = Files.readString(unixSockets, ISO_8859_1); // names are bytes of any kind
        int count = LAST_DISPLAY - FIRST_DISPLAY + 1;
        int begin = (int) (ProcessHandle.current().pid() * 7 % count);
        for (int i = 0; i < count; i++) {
            int number = FIRST_DISPLAY + (begin + i) % count;
            boolean isFree = !Files.exists(lock(number))
                    && !Files.exists(displaySocket(number))
                    && !listening.contains("@" + displaySocket(number) + "\n");
            if (isFree && given.add(number)) {
                return number;
            }
        }
        throw new IOException("no free display in :" + FIRST_DISPLAY + "..:" + LAST_DISPLAY);
    }

    /** A port that nobody listens on at loopback's address. */
    public synchronized int port() throws IOException {
        int most = 100;
        for (int i = 0; i < most; i++) {
            try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                if (given.add(socket.getLocalPort())) {
                    return socket.getLocalPort();
                }
            }
        }
        throw new IOException("no free port after " + most + " tries");
    }

    /** Where clients of this display connect. */
    public Path displaySocket(int display) {
        return temporary.resolve(".X11-unix").resolve("X" + display);
    }

    private Path lock(int display) {
        return temporary.resolve(".X" + display + "-lock");
    }

    /** Removes lock file and socket of a display whose server was killed; those of a living one stay. */
    public void clear(int display) throws IOException {
        Path lock = lock(display);
        if (Files.exists(lock)) {
            long pid = Long.parseLong(Files.readString(lock).trim());
            if (ProcessHandle.of(pid).isPresent()) {
                return;
            }
            Files.deleteIfExists(lock);
        }
        Files.deleteIfExists(displaySocket(display));
    }
}
