package dev.oriel.x11.process;

import dev.oriel.x11.xcb.Core;
import dev.oriel.x11.xcb.DisplayAddress;
import dev.oriel.x11.xcb.MagicCookie;
import dev.oriel.x11.xcb.XConnection;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * An Xvfb of our own: without a network port, with a cookie nobody else knows, its screen in a file inside a directory that
 * only our user may enter. It ends with {@link #close} or with this JVM, whichever way that ends. Any thread; start and
 * close wait, bounded.
 */
public final class XvfbServer implements AutoCloseable {

    private static final String PROGRAM = "Xvfb";
    private static final Duration READY = Duration.ofSeconds(20);

    private final PrivateDirectory directory;
    private final ProcessGroup process;
    private final MagicCookie cookie;
    private final int display;
    private final XvfbOptions options;

    private XvfbServer(
            PrivateDirectory directory, ProcessGroup process, MagicCookie cookie, int display, XvfbOptions options) {
        this.directory = directory;
        this.process = process;
        this.cookie = cookie;
        this.display = display;
        this.options = options;
    }

    /**
     * Starts Xvfb and waits until it takes connections.
     *
     * @throws ProgramMissingException if it is not installed
     * @throws IOException if it ends or is not ready in time; the message has what it wrote
     */
    public static XvfbServer start(XvfbOptions options) throws IOException {
        Programs.require(PROGRAM, "package xvfb");
        PrivateDirectory directory = PrivateDirectory.create();
        try {
            MagicCookie cookie = MagicCookie.random();
            XAuthority.write(authority(directory), cookie);
            CompletableFuture<Integer> ready = new CompletableFuture<>();
            ProcessGroup process = ProcessGroup.start(command(options, directory), Map.of(), line -> {
                if (line.matches("\\d{1,5}")) {
                    ready.complete(Integer.valueOf(line));
                }
            });
            int display = await(ready, process);
            XvfbServer server = new XvfbServer(directory, process, cookie, display, options);
            server.allowOwnUser();
            return server;
        } catch (IOException failed) {
            directory.close();
            throw failed;
        }
    }

    /** Whoever may read our cookie needs none: {@code DISPLAY=:N program} works in any shell of the same user. */
    private void allowOwnUser() throws IOException {
        try (XConnection connection = XConnection.open(address())) {
            Core core = new Core(connection);
            core.allowLocalUser(System.getProperty("user.name"));
            core.sync();
        } catch (IOException failed) {
            process.close();
            throw failed;
        }
    }

    private static List<String> command(XvfbOptions options, PrivateDirectory directory) {
        List<String> command = new ArrayList<>(List.of(PROGRAM));
        if (options.display() != XvfbOptions.FREE_DISPLAY) {
            command.add(":" + options.display());
        }
        // It writes its number and a line feed to its output when it is ready.
        command.addAll(List.of("-displayfd", "1"));
        command.addAll(List.of("-screen", "0", options.width() + "x" + options.height() + "x24"));
        command.addAll(List.of("-fbdir", directory.path().toString()));
        command.addAll(List.of("-auth", authority(directory).toString()));
        // Without -noreset it would forget its modes with its last client; the cursor is sent apart from the pixels.
        command.addAll(List.of("-nolisten", "tcp", "-noreset", "-nocursor"));
        return command;
    }

    private static int await(CompletableFuture<Integer> ready, ProcessGroup process) throws IOException {
        CompletableFuture<Object> first = CompletableFuture.anyOf(ready, process.exit());
        try {
            first.get(READY.toMillis(), TimeUnit.MILLISECONDS);
            if (ready.isDone()) {
                return ready.join();
            }
            throw notReady("ended at once", process);
        } catch (TimeoutException late) {
            throw notReady("was not ready within " + READY.toSeconds() + " s", process);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw notReady("was not waited for", process);
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static IOException notReady(String what, ProcessGroup process) {
        process.close();
        return new IOException(PROGRAM + " " + what + ": " + String.join(" | ", process.lastOutput()));
    }

    private static Path authority(PrivateDirectory directory) {
        return directory.path().resolve("Xauthority");
    }

    public int displayNumber() {
        return display;
    }

    /** How our own connections reach it. */
    public DisplayAddress address() {
        return new DisplayAddress(":" + display, cookie);
    }

    /** The file in which Xvfb keeps the pixels of its screen. */
    public Path screenFile() {
        return directory.path().resolve("Xvfb_screen0");
    }

    public XvfbOptions options() {
        return options;
    }

    /** What programs need that are to show themselves here: DISPLAY and XAUTHORITY. */
    public Map<String, String> environment() {
        return Map.of(
                "DISPLAY", ":" + display, "XAUTHORITY", authority(directory).toString());
    }

    /** Completed with the exit code when Xvfb has ended. */
    public CompletableFuture<Integer> exit() {
        return process.exit();
    }

    /** The last lines Xvfb wrote, for error messages. */
    public List<String> lastOutput() {
        return process.lastOutput();
    }

    /** Ends Xvfb and removes its directory. */
    @Override
    public void close() {
        process.close();
        directory.close();
    }
}
