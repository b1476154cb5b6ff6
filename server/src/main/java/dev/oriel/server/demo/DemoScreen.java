package dev.oriel.server.demo;

import dev.oriel.framebuffer.desktop.InputListener;
import dev.oriel.framebuffer.desktop.ScreenSize;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * A live page that reacts to pointer and keys. Its thread {@code demo} exists between {@link #start} and {@link #stop}
 * and sleeps when nothing moves; all other methods may be called by any thread and do not block. Keys and pointer are
 * ignored while nobody watches.
 */
final class DemoScreen implements InputListener {

    private static final long FRAME_NANOS = TimeUnit.SECONDS.toNanos(1) / 30;

    /** Often enough for a clock that shows seconds. */
    private static final long CLOCK_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

    private final Queue<Consumer<DemoPage>> inbox = new ConcurrentLinkedQueue<>();
    private final DemoPage page;
    private final DemoOutput output;
    private long nextTickNanos;
    private boolean hasTicked;

    /** The thread that paints; none while nobody watches. */
    private volatile Optional<Thread> thread = Optional.empty();

    /** The thread before, which may still be painting its last picture when the next one is started. */
    private Optional<Thread> ending = Optional.empty();

    DemoScreen(ScreenSize size, DemoOutput output) {
        this.page = new DemoPage(size.width(), size.height());
        this.output = output;
    }

    /** Somebody watches: paint everything once and go on from there. Does nothing if already started. */
    synchronized void start() {
        if (thread.isPresent()) {
            return;
        }
        inbox.add(DemoPage::paintAll);
        Optional<Thread> before = ending;
        Thread next = new Thread(() -> run(before), "demo");
        next.setDaemon(true);
        thread = Optional.of(next);
        next.start();
    }

    /** Nobody watches any more: the thread ends after the picture it is painting. */
    synchronized void stop() {
        if (thread.isPresent()) {
            ending = thread;
            thread = Optional.empty();
            ending.ifPresent(LockSupport::unpark);
        }
    }

    @Override
    public void resized(ScreenSize size) {
        tell(painted -> painted.resize(size.width(), size.height()));
    }

    @Override
    public void key(int keysym, boolean down) {
        if (thread.isPresent()) {
            tell(painted -> painted.key(keysym, down));
        }
    }

    @Override
    public void pointer(int x, int y, int buttons) {
        if (thread.isPresent()) {
            tell(painted -> painted.pointer(x, y, buttons));
        }
    }

    private void tell(Consumer<DemoPage> news) {
        inbox.add(news);
        thread.ifPresent(LockSupport::unpark);
    }

    private void run(Optional<Thread> before) {
        try {
            if (before.isPresent()) {
                before.get().join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        while (isWanted()) {
            long waitNanos = step(System.nanoTime(), LocalTime.now(ZoneId.systemDefault()));
            if (inbox.isEmpty() && isWanted()) {
                LockSupport.parkNanos(this, waitNanos);
            }
        }
    }

    private boolean isWanted() {
        Optional<Thread> wanted = thread;
        return wanted.isPresent() && wanted.get() == Thread.currentThread();
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
