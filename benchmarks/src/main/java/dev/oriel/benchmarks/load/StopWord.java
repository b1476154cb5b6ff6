package dev.oriel.benchmarks.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Waits for the line {@code stop} on a thread of its own. The end of the input is no such word. */
final class StopWord {

    private volatile boolean said;

    boolean isSaid() {
        return said;
    }

    /** Listens until the word or the input's end; {@code then} runs once, on the listening thread, if it was said. */
    void listen(InputStream input, Runnable then) {
        Thread listener = new Thread(() -> read(input, then), "stop-word");
        listener.setDaemon(true);
        listener.start();
    }

    private void read(InputStream input, Runnable then) {
        BufferedReader lines = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8));
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.strip().equals("stop")) {
                    said = true;
                    then.run();
                    return;
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
