package dev.oriel.benchmarks.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/** Waits for the line {@code stop} on a thread of its own, and then for the input's end, which is no such word. */
final class StopWord {

    private final CountDownLatch inputEnd = new CountDownLatch(1);
    private volatile boolean said;

    boolean isSaid() {
        return said;
    }

    /** Waits for the end of the input that is listened to. */
    void awaitInputEnd() throws InterruptedException {
        inputEnd.await();
    }

    /** Listens until the input's end; {@code then} runs on the listening thread when the word is said. */
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
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } finally {
            inputEnd.countDown();
        }
    }
}
