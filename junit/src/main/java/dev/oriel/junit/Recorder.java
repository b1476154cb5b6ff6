package dev.oriel.junit;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what a screen showed in the last seconds, in 216 colours, a picture every {@value #INTERVAL_MILLIS} ms and only where it
 * differs from the one before. Takes pictures on the thread {@code remote-screen-recorder}; is asked by any.
 */
final class Recorder implements AutoCloseable {

    static final int INTERVAL_MILLIS = 250;

    private static final Logger log = LoggerFactory.getLogger(Recorder.class);
    private static final int LEVELS = 6;
    private static final int STEP = 255 / (LEVELS - 1);
    private static final IndexColorModel PALETTE = palette();
    private static final int END_SECONDS = 30;

    private final ScreenUnderTest screen;
    private final long keptMillis;
    private final Deque<Frame> frames = new ArrayDeque<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread made = new Thread(task, "remote-screen-recorder");
        made.setDaemon(true);
        return made;
    });

    /** A picture, and when it was taken. */
    record Frame(long millis, BufferedImage image) {

        static Frame now(BufferedImage picture) {
            return new Frame(TimeUnit.NANOSECONDS.toMillis(System.nanoTime()), reduced(picture));
        }
    }

    private Recorder(ScreenUnderTest screen, int seconds) {
        this.screen = screen;
        this.keptMillis = seconds * 1000L;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // it goes on until it is closed
    static Recorder start(ScreenUnderTest screen, int seconds) {
        Recorder recorder = new Recorder(screen, seconds);
        recorder.thread.scheduleWithFixedDelay(recorder::take, 0, INTERVAL_MILLIS, TimeUnit.MILLISECONDS);
        return recorder;
    }

    private void take() {
        try {
            add(Frame.now(screen.picture()));
        } catch (IOException | RuntimeException e) {
            log.debug("the recording has a gap", e);
        }
    }

    private synchronized void add(Frame frame) {
        Frame last = frames.peekLast();
        if (last == null || !Arrays.equals(bytes(last.image()), bytes(frame.image()))) {
            frames.add(frame);
        }
        while (frames.size() > 1 && second().millis() < frame.millis() - keptMillis) {
            frames.removeFirst();
        }
    }

    /** The first picture stays as long as it was still to be seen in the time that is kept. */
    private Frame second() {
        var some = frames.iterator();
        some.next();
        return some.next();
    }

    private static byte[] bytes(BufferedImage image) {
        return ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    }

    private static BufferedImage reduced(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        BufferedImage reduced = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, PALETTE);
        byte[] indexes = bytes(reduced);
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            picture.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                int level = level(row[x] >> 16) * LEVELS + level(row[x] >> 8);
                indexes[y * width + x] = (byte) (level * LEVELS + level(row[x]));
            }
        }
        return reduced;
    }

    /** The nearest of the levels for the lowest byte. */
    private static int level(int value) {
        return ((value & 0xff) + STEP / 2) / STEP;
    }

    private static IndexColorModel palette() {
        int size = LEVELS * LEVELS * LEVELS;
        byte[] red = new byte[size];
        byte[] green = new byte[size];
        byte[] blue = new byte[size];
        for (int i = 0; i < size; i++) {
            red[i] = (byte) (i / (LEVELS * LEVELS) * STEP);
            green[i] = (byte) (i / LEVELS % LEVELS * STEP);
            blue[i] = (byte) (i % LEVELS * STEP);
        }
        return new IndexColorModel(8, size, red, green, blue);
    }

    /** Takes no more, and answers what there is, oldest first, with this picture at the end. */
    List<Frame> finish(BufferedImage last) {
        close();
        add(Frame.now(last));
        synchronized (this) {
            return new ArrayList<>(frames);
        }
    }

    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(END_SECONDS, TimeUnit.SECONDS)) {
                log.warn("the recorder of a screen did not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
