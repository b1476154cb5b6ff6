package dev.oriel.server.demo;

import dev.oriel.framebuffer.desktop.InputSink;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * A live page that reacts to pointer and keys. Its thread {@code demo} exists between {@link #start} and {@link #stop}
 * and sleeps when nothing moves; input may come from any thread and is ignored while nobody watches.
 */
public final class DemoScreen implements InputSink {

    private static final long FRAME_NANOS = TimeUnit.SECONDS.toNanos(1) / 30;

    /** Often enough for a clock that shows seconds. */
    private static final long CLOCK_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

    private final Queue<Consumer<DemoPage>> inbox = new ConcurrentLinkedQueue<>();
    private final DemoPage page;
    private final DemoOutput output;
    private long nextTickNanos;
    private boolean hasTicked;
    private volatile Thread thread;

    public DemoScreen(int width, int height, DemoOutput output) {
        this.page = new DemoPage(width, height);
        this.output = output;
    }

    /** Somebody watches: paint everything once and go on from there. Does nothing if already started. */
    public synchronized void start() {
        if (thread != null) {
            return;
        }
        inbox.add(DemoPage::paintAll);
        thread = new Thread(this::run, "demo");
        thread.setDaemon(true);
        thread.start();
    }

    /** Nobody watches any more. Returns when the last picture has been handed on. */
    public synchronized void stop() {
        Thread ending = thread;
        thread = null;
        if (ending == null) {
            return;
        }
        LockSupport.unpark(ending);
        try {
            ending.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The screen has this size from now on. Any thread. */
    public void resize(int width, int height) {
        tell(painted -> painted.resize(width, height));
    }

    @Override
    public void key(int keysym, boolean down) {
        if (thread != null) {
            tell(painted -> painted.key(keysym, down));
        }
    }

    @Override
    public void pointer(int x, int y, int buttons) {
        if (thread != null) {
            tell(painted -> painted.pointer(x, y, buttons));
        }
    }

    private void tell(Consumer<DemoPage> news) {
        inbox.add(news);
        LockSupport.unpark(thread);
    }

    private void run() {
        Thread self = Thread.currentThread();
        while (thread == self) {
            long waitNanos = step(System.nanoTime(), LocalTime.now(ZoneId.systemDefault()));
            if (inbox.isEmpty() && thread == self) {
                LockSupport.parkNanos(this, waitNanos);
            }
        }
    }

    /** Takes the input, moves what moves, shows what changed; answers how long nothing needs to be done. Demo thread. */
    long step(long nowNanos, LocalTime time) {
        for (Consumer<DemoPage> news = inbox.poll(); news != null; news = inbox.poll()) {
            news.accept(page);
        }
        if (!hasTicked || nowNanos - nextTickNanos >= 0) {
            page.tick(nowNanos, time);
            nextTickNanos = nowNanos + CLOCK_NANOS;
            hasTicked = true;
        }
        if (page.isMoving()) {
            nextTickNanos = Math.min(nextTickNanos - nowNanos, FRAME_NANOS) + nowNanos;
        }
        page.show(output);
        return nextTickNanos - nowNanos;
    }
}
