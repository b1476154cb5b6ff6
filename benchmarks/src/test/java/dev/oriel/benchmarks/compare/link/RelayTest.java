package dev.oriel.benchmarks.compare.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class RelayTest {

    private static final int PATIENCE_MILLIS = 20_000;
    private static final Link FAST = new Link("test", 400_000_000, Duration.ofMillis(2), 0);

    private ServerSocket server;
    private Relay relay;

    @BeforeEach
    void start() throws IOException {
        server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        server.setSoTimeout(PATIENCE_MILLIS);
        relay = Relay.start(FAST, server.getLocalPort(), 1);
    }

    @AfterEach
    void end() throws IOException {
        relay.close();
        server.close();
    }

    private Socket viewer() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), relay.port());
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    private Socket accept() throws IOException {
        Socket socket = server.accept();
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    @Test
    void carriesBytesBothWaysUnchanged() throws IOException {
        byte[] question = new byte[100_000];
        new Random(1).nextBytes(question);
        byte[] answer = new byte[300_000];
        new Random(2).nextBytes(answer);
        try (Socket viewer = viewer();
                Socket served = accept()) {
            viewer.getOutputStream().write(question);
            assertThat(served.getInputStream().readNBytes(question.length)).isEqualTo(question);
            served.getOutputStream().write(answer);
            assertThat(viewer.getInputStream().readNBytes(answer.length)).isEqualTo(answer);
        }
    }

    @Test
    void deliversWhatWasSentBeforeTheServerClosed() throws IOException {
        try (Socket viewer = viewer()) {
            try (Socket served = accept()) {
                served.getOutputStream().write("goodbye".getBytes(StandardCharsets.US_ASCII));
            }
            assertThat(new String(viewer.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                    .isEqualTo("goodbye");
        }
    }

    @Test
    void tellsTheServerThatTheViewerIsGone() throws IOException {
        Socket viewer = viewer();
        try (Socket served = accept()) {
            viewer.close();
            assertThat(served.getInputStream().read()).isEqualTo(-1);
        }
    }

    /** Kernel buffers on both sides and the line hold some megabytes; then the server has to wait. */
    @Test
    void holdsTheServerBackWhileNobodyReads() throws IOException {
        int enough = 64_000_000;
        try (Socket viewer = viewer();
                Socket served = accept()) {
            Thread reader = new Thread(() -> readAll(viewer, enough));
            int sent = sendUntilItTakesLong(served.getOutputStream(), enough, reader);
            assertThat(sent).isLessThan(enough);
            assertThat(reader.isAlive()).isFalse();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Sends from a thread, waits until it stands still, then lets the reader take everything. */
    private static int sendUntilItTakesLong(OutputStream out, int enough, Thread reader)
            throws InterruptedException, IOException {
        int[] sent = new int[1];
        Thread sender = new Thread(() -> {
            byte[] piece = new byte[64_000];
            try {
                while (sent[0] < enough) {
                    out.write(piece);
                    synchronized (sent) {
                        sent[0] += piece.length;
                    }
                }
            } catch (IOException closed) {
                Thread.currentThread().setName(closed.getMessage());
            }
        });
        sender.start();
        int stoodStillAt = -1;
        while (true) {
            sender.join(300);
            synchronized (sent) {
                if (sent[0] == stoodStillAt || !sender.isAlive()) {
                    break;
                }
                stoodStillAt = sent[0];
            }
        }
        reader.start();
        sender.join(PATIENCE_MILLIS);
        reader.join(PATIENCE_MILLIS);
        return stoodStillAt;
    }

    private static void readAll(Socket from, int count) {
        byte[] buffer = new byte[1 << 16];
        try {
            InputStream in = from.getInputStream();
            int left = count;
            while (left > 0) {
                int got = in.read(buffer);
                if (got < 0) {
                    return;
                }
                left -= got;
            }
        } catch (IOException closed) {
            Arrays.fill(buffer, (byte) 0);
        }
    }
}
