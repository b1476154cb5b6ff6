package dev.oriel.framebuffer.desktop;

import dev.oriel.framebuffer.PixelSource;
import dev.oriel.framebuffer.Pixels;
import dev.oriel.framebuffer.Rect;
import dev.oriel.framebuffer.Region;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * A desktop without a window system: a program in this JVM draws into it, viewers see it and send their input back.
 *
 * <pre>{@code
 * var desktop = new VirtualDesktop("Plot", new ScreenSize(800, 600), new ScreenSize(1920, 1080));
 * desktop.listen(listener);
 * desktop.fill(new Rect(0, 0, 800, 600), 0x204060);
 * desktop.write(new Rect(10, 10, w, h), pixels, 0, w);
 * desktop.commit();                                    // viewers see both at once
 * }</pre>
 *
 * <p>Any thread may call any method. What is drawn becomes visible with {@link #commit}, all of it at once, so viewers only
 * see whole frames; who draws from several threads agrees among them when a frame is whole. A lock is held while pixels are
 * copied, about a millisecond for a large screen; neither a slow viewer nor a slow {@link InputListener} holds it.
 */
public final class VirtualDesktop implements Desktop, AutoCloseable {

    private final String name;
    private final ScreenSize maxSize;
    private final InputQueue inputQueue = new InputQueue();
    private final InputThread inputThread;
    private final InputSink input = new QueuedInput(inputQueue);

    /** Guards all that follows, and is held while the desktop's listener is told, which never blocks: so order is kept. */
    private final Object lock = new Object();

    private final Frames frames;
    private DesktopListener viewers = Silence.LISTENER;
    private CursorImage cursor = CursorImage.INVISIBLE;
    private boolean closed;

    /**
     * A black screen with an invisible pointer.
     *
     * @param name shown by viewers
     * @param maxSize what neither the program nor viewers can go beyond; it bounds the memory
     */
    public VirtualDesktop(String name, ScreenSize size, ScreenSize maxSize) {
        if (!size.fitsInto(maxSize)) {
            throw new IllegalArgumentException(size + " is larger than the largest size " + maxSize);
        }
        this.name = name;
        this.maxSize = maxSize;
        frames = new Frames(size);
        inputThread = new InputThread(name, inputQueue);
    }

    // ---- the program's side

    /** From now on this listener hears what viewers do, instead of the one before; earlier events are not kept. */
    public void listen(InputListener listener) {
        inputThread.listen(listener);
    }

    public ScreenSize size() {
        synchronized (lock) {
            return frames.size();
        }
    }

    /**
     * Draws pixels 0x??RRGGBB, the first at {@code offset}, each row {@code scanSize} ints after the one above. What lies
     * outside the screen is left out, because a viewer may have made it smaller a moment ago.
     *
     * @throws IndexOutOfBoundsException if the rectangle needs more ints than there are
     */
    public void write(Rect rect, int[] xrgb, int offset, int scanSize) {
        synchronized (lock) {
            frames.write(rect, xrgb, offset, scanSize);
        }
    }

    /** Draws one colour 0x??RRGGBB; what lies outside the screen is left out. */
    public void fill(Rect rect, int xrgb) {
        synchronized (lock) {
            frames.fill(rect, xrgb);
        }
    }

    /**
     * The memory behind {@link #write} and {@link #fill}, to draw into without a copy; say where with {@link #drawn}. It is
     * the screen's until the size changes, and what is drawn into an old one is seen by nobody. Nobody should draw where
     * another thread may commit.
     */
    public Canvas canvas() {
        synchronized (lock) {
            return frames.canvas();
        }
    }

    /** The program has drawn into this part of the {@link #canvas}. */
    public void drawn(Rect rect) {
        synchronized (lock) {
            frames.noteDrawn(rect);
        }
    }

    /** Shows viewers all that was drawn since the last call. */
    public void commit() {
        synchronized (lock) {
            Region change = frames.commit();
            if (!change.isEmpty()) {
                viewers.damaged(change);
            }
        }
    }

    /**
     * Changes the size: the upper left part is kept, what is new is black.
     *
     * @return {@link ResizeOutcome#DONE}, or {@link ResizeOutcome#OUT_OF_RESOURCES} if it is larger than the largest size
     */
    public ResizeOutcome changeSize(ScreenSize size) {
        synchronized (lock) {
            return change(size);
        }
    }

    /** The pointer's shape from now on; viewers draw it themselves. */
    public void setCursor(CursorImage shape) {
        synchronized (lock) {
            cursor = shape;
            viewers.cursorChanged(shape);
        }
    }

    /** Gives viewers this text to paste. Who comes later does not get it. */
    public void setClipboard(String text) {
        synchronized (lock) {
            viewers.clipboardChanged(text);
        }
    }

    public void ringBell() {
        synchronized (lock) {
            viewers.bell();
        }
    }

    /** How many presses and pointer moves were dropped because the listener was too slow. */
    public long droppedInput() {
        return inputQueue.dropped();
    }

    /** Ends the screen and the input thread; viewers are told. Drawing from now on has no effect that anybody sees. */
    @Override
    public void close() {
        inputQueue.close();
        synchronized (lock) {
            if (!closed) {
                closed = true;
                frames.dropView();
                viewers.failed(closedReason());
                viewers = Silence.LISTENER;
            }
        }
    }

    // ---- the viewers' side

    @Override
    public String name() {
        return name;
    }

    /** Tells the listener the current pointer shape and that everything may have changed. */
    @Override
    public void start(DesktopListener listener) {
        synchronized (lock) {
            if (closed) {
                listener.failed(closedReason());
                return;
            }
            viewers = listener;
            viewers.cursorChanged(cursor);
            viewers.damaged(new Region(frames.screen()));
        }
    }

    @Override
    public void stop() {
        synchronized (lock) {
            viewers = Silence.LISTENER;
            frames.dropView();
        }
    }

    /** The last committed frame, still until the next call, and all of it whatever the bounds. */
    @Override
    public PixelSource pixels() {
        return bounds -> read();
    }

    @Override
    public boolean reportsDamage() {
        return true;
    }

    @Override
    public InputSink input() {
        return input;
    }

    @Override
    public Clipboard clipboard() {
        return inputQueue::clipboard;
    }

    /** As {@link #changeSize}, and the program's listener hears of it. Answers at once. */
    @Override
    public CompletionStage<ResizeOutcome> resize(int width, int height) {
        return CompletableFuture.completedFuture(resizeByViewer(width, height));
    }

    private ResizeOutcome resizeByViewer(int width, int height) {
        ScreenSize size;
        try {
            size = new ScreenSize(width, height);
        } catch (IllegalArgumentException e) {
            return ResizeOutcome.INVALID;
        }
        synchronized (lock) {
            boolean isNew = !size.equals(frames.size());
            ResizeOutcome outcome = change(size);
            if (isNew && outcome == ResizeOutcome.DONE) {
                inputQueue.resize(size);
            }
            return outcome;
        }
    }

    private ResizeOutcome change(ScreenSize size) {
        if (!size.fitsInto(maxSize)) {
            return ResizeOutcome.OUT_OF_RESOURCES;
        }
        if (!size.equals(frames.size())) {
            frames.resize(size);
            viewers.resized(size.width(), size.height());
            viewers.damaged(new Region(frames.screen()));
        }
        return ResizeOutcome.DONE;
    }

    private Pixels read() throws IOException {
        synchronized (lock) {
            if (closed) {
                throw new IOException(closedReason());
            }
            return frames.read();
        }
    }

    private String closedReason() {
        return "the virtual desktop " + name + " was closed";
    }
}
