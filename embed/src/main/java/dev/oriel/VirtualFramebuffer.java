package dev.oriel;

import dev.oriel.framebuffer.Rect;
import dev.oriel.framebuffer.desktop.Canvas;
import dev.oriel.framebuffer.desktop.CursorImage;
import dev.oriel.framebuffer.desktop.Desktop;
import dev.oriel.framebuffer.desktop.PointerShapes;
import dev.oriel.framebuffer.desktop.ResizeOutcome;
import dev.oriel.framebuffer.desktop.ScreenSize;
import dev.oriel.framebuffer.desktop.VirtualDesktop;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * A screen that this program draws: it shows it with an {@link OrielServer}, and hears what viewers do.
 *
 * <pre>{@code
 * VirtualFramebuffer screen = VirtualFramebuffer.of("Plot", 800, 600);
 * screen.paint(graphics -> graphics.drawString("at once", 20, 40));    // draws and commits
 *
 * screen.fill(new Rect(0, 0, 800, 600), 0x204060);                     // draws
 * screen.write(new Rect(10, 10, 64, 64), pixels);                      // draws
 * screen.commit();                                                     // viewers see both together
 * }</pre>
 *
 * <p>Pixels are ints 0x??RRGGBB, the top byte without meaning; x grows to the right, y downwards, (0, 0) is the upper left
 * corner. What is drawn becomes visible with {@link #commit}, all of it at once: viewers only see whole frames, and a frame that
 * a slow viewer has missed is left out for it. Any thread may call any method; who draws from several threads agrees among them
 * when a frame is whole. No method waits for a viewer or a listener.
 *
 * <p>A method that is called with a rectangle outside the screen, too few pixels, null, or after {@link #close} throws at
 * once. If viewers may change the size, rectangles only have to lie inside the largest size, and what lies outside the present
 * one is left out: a viewer may have made it smaller a moment ago.
 */
public final class VirtualFramebuffer implements AutoCloseable {

    /** How far a program may enlarge a screen that it made smaller. */
    private static final ScreenSize USUAL_LIMIT = new ScreenSize(8192, 8192);

    private final VirtualDesktop screen;
    private final ProgramDesktop desktop;
    private final ScreenSize maxSize;
    private final ProgramListeners listeners = new ProgramListeners();
    private final AtomicBoolean shown = new AtomicBoolean();
    private volatile boolean closed;

    /** Guards {@code mapping} and {@code image}, and is held while a painter paints: painters take turns. */
    private final Object painting = new Object();

    private Mapping mapping;
    private BufferedImage image;

    private VirtualFramebuffer(String name, ScreenSize size, ScreenSize maxSize, boolean viewersResize) {
        screen = new VirtualDesktop(Objects.requireNonNull(name, "name"), size, maxSize);
        screen.setCursor(PointerShapes.ARROW);
        desktop = new ProgramDesktop(screen, viewersResize);
        this.maxSize = maxSize;
    }

    /**
     * A black screen whose size only the program changes.
     *
     * @param name shown by viewers
     * @param width in pixels, as height at most 32767
     */
    public static VirtualFramebuffer of(String name, int width, int height) {
        ScreenSize size = new ScreenSize(width, height);
        return new VirtualFramebuffer(name, size, size.fitsInto(USUAL_LIMIT) ? USUAL_LIMIT : size, false);
    }

    /**
     * A black screen whose size viewers change too, up to a largest size, which bounds the memory; the program hears of it
     * by {@link InputListener#resized}.
     */
    public static VirtualFramebuffer resizable(String name, int width, int height, int maxWidth, int maxHeight) {
        ScreenSize maxSize = new ScreenSize(maxWidth, maxHeight);
        return new VirtualFramebuffer(name, new ScreenSize(width, height), maxSize, true);
    }

    /** Shown by viewers. */
    public String name() {
        return screen.name();
    }

    /** In pixels. */
    public int width() {
        return screen.size().width();
    }

    /** In pixels. */
    public int height() {
        return screen.size().height();
    }

    // ---- drawing

    /** Draws one colour 0x??RRGGBB. */
    public void fill(Rect area, int xrgb) {
        screen.fill(inside(area), xrgb);
    }

    /** Draws a block of pixels 0x??RRGGBB, row by row without gaps, copied before this returns. */
    public void write(Rect area, int[] xrgb) {
        write(area, xrgb, 0, area.width());
    }

    /**
     * Draws a block of pixels 0x??RRGGBB, copied before this returns.
     *
     * @param offset index of the first pixel
     * @param scanSize pixels from one row to the next, at least the area's width
     */
    public void write(Rect area, int[] xrgb, int offset, int scanSize) {
        Objects.requireNonNull(xrgb, "xrgb");
        checkBlock(inside(area), offset, scanSize, xrgb.length);
        screen.write(area, xrgb, offset, scanSize);
    }

    /**
     * Draws a block of pixels of four bytes: blue, green, red, and one without meaning (the memory of 0x??RRGGBB on x86 and
     * ARM). It starts at the buffer's position, which is left where it is; the block is copied before this returns.
     *
     * @param strideBytes bytes from one row to the next, a multiple of four, at least four times the area's width
     */
    public void write(Rect area, ByteBuffer bgrx, int strideBytes) {
        IntBuffer block = bgrx.duplicate().order(ByteOrder.LITTLE_ENDIAN).asIntBuffer();
        if (strideBytes % Integer.BYTES != 0) {
            throw new IllegalArgumentException("a stride of " + strideBytes + " bytes: give a multiple of four");
        }
        int scanSize = strideBytes / Integer.BYTES;
        checkBlock(inside(area), 0, scanSize, block.remaining());
        Canvas canvas = screen.canvas();
        Rect part = area.intersect(new Rect(0, 0, canvas.width(), canvas.height()));
        for (int y = part.y(); y < part.bottom(); y++) {
            int from = (y - area.y()) * scanSize + part.x() - area.x();
            block.get(from, canvas.xrgb(), y * canvas.width() + part.x(), part.width());
        }
        screen.drawn(part);
    }

    /** The memory to draw into without a copy; tell where by {@link #changed}, then {@link #commit}. */
    public Mapping map() {
        checkOpen();
        synchronized (painting) {
            return mapped();
        }
    }

    /** The program wrote into this part of its {@link #map mapping}. */
    public void changed(Rect area) {
        screen.drawn(inside(area));
    }

    /** Shows viewers, as one frame, all that was drawn since the last call. */
    public void commit() {
        checkOpen();
        screen.commit();
    }

    /**
     * Draws by Java2D on the whole screen, on what was drawn before, and commits. Painters of several threads take turns; one
     * that throws leaves its picture uncommitted and unmarked.
     */
    public void paint(Consumer<Graphics2D> painter) {
        checkOpen();
        synchronized (painting) {
            paintInside(new Rect(0, 0, mapped().width(), mapped().height()), painter);
        }
    }

    /** As {@link #paint(Consumer)} inside an area: cheaper, the more is left out. The clip is the area. */
    public void paint(Rect area, Consumer<Graphics2D> painter) {
        inside(area);
        synchronized (painting) {
            paintInside(area, painter);
        }
    }

    private void paintInside(Rect area, Consumer<Graphics2D> painter) {
        mapped();
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.clipRect(area.x(), area.y(), area.width(), area.height());
            painter.accept(graphics);
        } finally {
            graphics.dispose();
        }
        screen.drawn(area);
        screen.commit();
    }

    private Mapping mapped() {
        Canvas canvas = screen.canvas();
        if (mapping == null || mapping.xrgb() != canvas.xrgb()) {
            mapping = new Mapping(canvas.width(), canvas.height(), canvas.xrgb());
            image = mapping.image();
        }
        return mapping;
    }

    // ---- the rest of a screen

    /**
     * Changes the size: the upper left part is kept, what is new is black. Mappings of before are the screen's no more.
     *
     * @throws IllegalArgumentException if it is larger than the largest size: the one of {@link #resizable}, else 8192 by
     *     8192 or the first size, whichever is larger
     */
    public void resize(int width, int height) {
        checkOpen();
        if (screen.changeSize(new ScreenSize(width, height)) != ResizeOutcome.DONE) {
            throw new IllegalArgumentException(width + "x" + height + " is larger than the largest size "
                    + maxSize.width() + "x" + maxSize.height()
                    + ": make the framebuffer by VirtualFramebuffer.resizable(...) with a larger one");
        }
    }

    /** Hears keys, pointer and size from now on, instead of the listener before. */
    public void onInput(InputListener listener) {
        checkOpen();
        listeners.input(Objects.requireNonNull(listener, "listener"));
        screen.listen(listeners);
    }

    /** Hears what viewers copy from now on, instead of the listener before. */
    public void onClipboard(ClipboardListener listener) {
        checkOpen();
        listeners.clipboard(Objects.requireNonNull(listener, "listener"));
        screen.listen(listeners);
    }

    /** Gives viewers this text to paste. Who comes later does not get it. */
    public void copy(String text) {
        checkOpen();
        screen.setClipboard(Objects.requireNonNull(text, "text"));
    }

    /**
     * The pointer's shape, which viewers draw themselves: an arrow at first.
     *
     * @param shape at most 512 pixels wide and high, its transparent parts see-through
     * @param hotX the column of the shape that points
     * @param hotY the row likewise
     */
    public void pointerShape(BufferedImage shape, int hotX, int hotY) {
        checkOpen();
        int width = shape.getWidth();
        int height = shape.getHeight();
        if (hotX < 0 || hotY < 0 || hotX >= width || hotY >= height) {
            throw new IllegalArgumentException(
                    "the pointing pixel " + hotX + "," + hotY + " is outside of the shape of " + width + "x" + height);
        }
        screen.setCursor(new CursorImage(width, height, hotX, hotY, shape.getRGB(0, 0, width, height, null, 0, width)));
    }

    /** Viewers draw no pointer from now on; the program may draw its own. */
    public void hidePointer() {
        checkOpen();
        screen.setCursor(CursorImage.INVISIBLE);
    }

    public void ringBell() {
        checkOpen();
        screen.ringBell();
    }

    public boolean isClosed() {
        return closed;
    }

    /**
     * Ends the screen: viewers are told. A server that shows it closes it too, so there is no need to, with one. Does nothing
     * the second time.
     */
    @Override
    public void close() {
        closed = true;
        screen.close();
    }

    /** For the one server that shows it, which closes it. */
    Desktop claim() {
        checkOpen();
        if (shown.getAndSet(true)) {
            throw new IllegalStateException("the framebuffer '" + name()
                    + "' is shown already: a framebuffer belongs to one server for its life; make another one");
        }
        return desktop;
    }

    /** The server that claimed it did not start. */
    void release() {
        shown.set(false);
    }

    private void checkOpen() {
        if (closed) {
            throw new IllegalStateException("the framebuffer '" + name()
                    + "' is closed, perhaps with its server: stop drawing (see isClosed), or make a new one");
        }
    }

    private Rect inside(Rect area) {
        checkOpen();
        ScreenSize limit = desktop.viewersResize() ? maxSize : screen.size();
        if (!new Rect(0, 0, limit.width(), limit.height()).contains(area)) {
            throw new IllegalArgumentException("the rectangle " + area.width() + "x" + area.height() + " at " + area.x()
                    + "," + area.y() + " is not inside the screen of " + limit.width() + "x" + limit.height()
                    + ": cut it first, for instance by Rect.intersect");
        }
        return area;
    }

    private static void checkBlock(Rect area, int offset, int scanSize, int length) {
        if (scanSize < area.width()) {
            throw new IllegalArgumentException(
                    "rows " + scanSize + " pixels apart are too narrow for a block " + area.width() + " wide");
        }
        long needed = area.isEmpty() ? 0 : (long) scanSize * (area.height() - 1) + area.width();
        if (offset < 0 || needed > (long) length - offset) {
            throw new IllegalArgumentException("a block of " + area.width() + "x" + area.height() + " needs " + needed
                    + " pixels from " + offset + " on, but there are " + length + " in all");
        }
    }
}
