package dev.oriel.benchmarks.embed;

import dev.oriel.viewer.RfbViewer;
import dev.oriel.viewer.ViewerOptions;
import dev.oriel.viewer.decode.EncodingNumber;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Viewers in a process of their own, so that nothing of theirs is counted as the server's. They announce what our page does, each
 * another quality, so that they share nothing that need not be shared. They leave when the process' input ends.
 */
public final class Crowd implements AutoCloseable {

    private static final String READY = "ready";
    private static final int END_SECONDS = 5;
    private static final int QUALITIES = 10;
    private static final int TILE_MEBIBYTES = 64;

    private final Process process;

    private Crowd(Process process) {
        this.process = process;
    }

    /** Waits until each of so many has seen the screen. */
    static Crowd join(String address, int viewers) throws IOException {
        String java = ProcessHandle.current().info().command().orElse("java");
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Process process = new ProcessBuilder(
                        java, "-cp", classPath, Crowd.class.getName(), address, String.valueOf(viewers))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = lines.readLine();
        if (!READY.equals(line)) {
            process.destroyForcibly();
            throw new IOException("the viewers' process said: " + line);
        }
        return new Crowd(process);
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        try {
            if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        List<RfbViewer> viewers = new ArrayList<>();
        for (int i = 0; i < Integer.parseInt(args[1]); i++) {
            viewers.add(RfbViewer.connect(options(args[0], i % QUALITIES)));
        }
        CountDownLatch unseen = new CountDownLatch(viewers.size());
        for (RfbViewer viewer : viewers) {
            Thread thread = new Thread(() -> watch(viewer, unseen));
            thread.setDaemon(true);
            thread.start();
        }
        unseen.await();
        System.out.println(READY);
        while (System.in.read() >= 0) {
            // Only its end means something.
        }
    }

    private static ViewerOptions options(String address, int quality) {
        return ViewerOptions.to(address)
                .withEncodingsAndFeatures(
                        List.of(EncodingNumber.COPY_RECT, EncodingNumber.TIGHT, EncodingNumber.quality(quality)))
                .withTileCache(TILE_MEBIBYTES)
                .withDecoding(false);
    }

    private static void watch(RfbViewer viewer, CountDownLatch unseen) {
        try {
            viewer.readUntil(() -> viewer.updates() > 0);
            unseen.countDown();
            viewer.readToEnd();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
