package dev.oriel.x11.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a program's output to its end, so that the program never waits for a reader, and keeps the last lines for error
 * messages. One daemon thread of its own; the rest is for any thread.
 */
final class OutputTail {

    private static final Logger LOG = LoggerFactory.getLogger(OutputTail.class);
    private static final int LINES = 20;

    /** The rest of a longer line is read over. */
    private static final int MAX_LINE = 8192;

    private final String name;
    private final InputStream output;
    private final Consumer<String> onLine;
    private final Deque<String> tail = new ArrayDeque<>();
    private final CountDownLatch end = new CountDownLatch(1);

    private OutputTail(String name, InputStream output, Consumer<String> onLine) {
        this.name = name;
        this.output = output;
        this.onLine = onLine;
    }

    /** Starts to read; {@code onLine} gets every line, on the reading thread. */
    static OutputTail of(String name, InputStream output, Consumer<String> onLine) {
        OutputTail tail = new OutputTail(name, output, onLine);
        Thread thread = new Thread(tail::read, "output-" + name);
        thread.setDaemon(true);
        thread.start();
        return tail;
    }

    synchronized List<String> lines() {
        return List.copyOf(tail);
    }

    /** The last lines of a program that has ended: waits this long for what is on its way. */
    List<String> lastLines(Duration patience) {
        try {
            if (!end.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("{} has ended, but somebody still holds its output", name);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return lines();
    }

    private void read() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(output, Charset.defaultCharset()))) {
            StringBuilder line = new StringBuilder();
            for (int character = reader.read(); character >= 0; character = reader.read()) {
                if (character == '\n') {
                    take(line);
                } else if (line.length() < MAX_LINE) {
                    line.append((char) character);
                }
            }
            if (!line.isEmpty()) {
                take(line);
            }
        } catch (IOException closed) {
            LOG.debug("output of {} ends: {}", name, closed.getMessage());
        } finally {
            end.countDown();
        }
    }

    private void take(StringBuilder characters) {
        String line = characters.toString();
        characters.setLength(0);
        LOG.debug("{}: {}", name, line);
        keep(line);
        onLine.accept(line);
    }

    private synchronized void keep(String line) {
        if (tail.size() == LINES) {
            tail.removeFirst();
        }
        tail.addLast(line);
    }
}
