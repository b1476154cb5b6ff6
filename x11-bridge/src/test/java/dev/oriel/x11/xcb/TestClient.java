package dev.oriel.x11.xcb;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import org.lwjgl.system.MemoryStack;
import org.lwjgl.system.MemoryUtil;

/** An ordinary X program: draws, has a window, copies text. Belongs to the thread that opened it. */
public final class TestClient implements AutoCloseable {

    private static final int INCLUDE_INFERIORS = 1;
    private static final int CREATE_WINDOW = 1;
    private static final int CW_BACK_PIXEL = 1 << 1;
    private static final int CW_OVERRIDE_REDIRECT = 1 << 9;
    private static final int CW_EVENT_MASK = 1 << 11;
    private static final int POINTER_ROOT = 1;
    private static final int CURSOR_FONT_GLYPHS = 154;

    private static final NativeLibrary XCB = XConnection.library();

    private final XConnection connection;
    private final Core core;
    private final int gc;

    private TestClient(XConnection connection) {
        this.connection = connection;
        this.core = new Core(connection);
        this.gc = connection.newId();
        try (MemoryStack stack = MemoryStack.stackPush()) {
            ByteBuffer values = stack.malloc(4, 4).putInt(0, INCLUDE_INFERIORS);
            int subwindowMode = 1 << 15;
            call("xcb_create_gc", gc, root(), subwindowMode, MemoryUtil.memAddress(values));
        }
    }

    public static TestClient open(DisplayAddress address) throws IOException {
        return new TestClient(XConnection.open(address));
    }

    public XConnection connection() {
        return connection;
    }

    public Core core() {
        return core;
    }

    public int root() {
        return connection.screen().root();
    }

    private long call(String function, long... a) {
        NativeFunction f = XCB.function(function);
        long c = connection.own();
        return switch (a.length) {
            case 0 -> f.call(c);
            case 1 -> f.call(c, a[0]);
            case 2 -> f.call(c, a[0], a[1]);
            case 3 -> f.call(c, a[0], a[1], a[2]);
            case 4 -> f.call(c, a[0], a[1], a[2], a[3]);
            case 5 -> f.call(c, a[0], a[1], a[2], a[3], a[4]);
            case 8 -> f.call(c, a[0], a[1], a[2], a[3], a[4], a[5], a[6], a[7]);
            default -> throw new IllegalArgumentException(function);
        };
    }

    /** Fills a rectangle of the root window and waits until it is there. */
    public void fill(int x, int y, int width, int height, int rgb) throws IOException {
        fillLater(x, y, width, height, rgb);
        core.sync();
    }

    public void fillLater(int x, int y, int width, int height, int rgb) {
        try (MemoryStack stack = MemoryStack.stackPush()) {
            ByteBuffer value = stack.malloc(4, 4).putInt(0, rgb);
            int foreground = 1 << 2;
            call("xcb_change_gc", gc, foreground, MemoryUtil.memAddress(value));
            ByteBuffer rectangle = stack.malloc(2, 8);
            rectangle
                    .putShort((short) x)
                    .putShort((short) y)
                    .putShort((short) width)
                    .putShort((short) height);
            call("xcb_poly_fill_rectangle", root(), gc, 1, MemoryUtil.memAddress(rectangle.flip()));
        }
    }

    /** A window with the keyboard's focus, in front of everything, that is told of keys, buttons and motion. */
    public int inputWindow(int x, int y, int width, int height) throws IOException {
        int keysButtonsMotion = 0x1 | 0x2 | 0x4 | 0x8 | 0x40;
        int window = connection.newId();
        try (MemoryStack stack = MemoryStack.stackPush()) {
            ByteBuffer request = stack.calloc(4, 44);
            request.putInt(4, window).putInt(8, root());
            request.putShort(12, (short) x).putShort(14, (short) y);
            request.putShort(16, (short) width).putShort(18, (short) height);
            request.putInt(28, CW_BACK_PIXEL | CW_OVERRIDE_REDIRECT | CW_EVENT_MASK);
            request.putInt(32, 0x204060).putInt(36, 1).putInt(40, keysButtonsMotion);
            connection.send(0, CREATE_WINDOW, false, request);
        }
        call("xcb_map_window", window);
        core.sync();
        int now = 0;
        call("xcb_set_input_focus", POINTER_ROOT, window, now);
        core.sync();
        return window;
    }

    /** Gives a window one of the shapes of the cursor font (cursorfont.h). */
    public void setCursor(int window, int shape) throws IOException {
        int font = connection.newId();
        int cursor = connection.newId();
        try (MemoryStack stack = MemoryStack.stackPush()) {
            ByteBuffer name = stack.ASCII("cursor", false);
            call("xcb_open_font", font, name.remaining(), MemoryUtil.memAddress(name));
            ByteBuffer request = stack.calloc(4, 32);
            request.putInt(4, cursor).putInt(8, font).putInt(12, font);
            request.putShort(16, (short) shape).putShort(18, (short) (shape + 1));
            request.putShort(26, (short) 0xFFFF).putShort(28, (short) 0xFFFF).putShort(30, (short) 0xFFFF);
            connection.send(0, 94, false, request);
            ByteBuffer value = stack.malloc(4, 4).putInt(0, cursor);
            int cursorAttribute = 1 << 14;
            call("xcb_change_window_attributes", window, cursorAttribute, MemoryUtil.memAddress(value));
        }
        if (shape >= CURSOR_FONT_GLYPHS) {
            throw new IllegalArgumentException("no shape " + shape);
        }
        core.sync();
    }

    /** Pointer position and modifiers: CARD16 x at 16, y at 18, mask at 24. */
    public XMessage pointer() throws IOException {
        return connection.reply(call("xcb_query_pointer", root()));
    }

    /** Waits, bounded, for the next event that is wanted; others are dropped. */
    public XMessage await(Predicate<XMessage> wanted) throws IOException {
        long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        connection.flush();
        try (Wakeup wakeup = new Wakeup(connection.fileDescriptor())) {
            while (System.nanoTime() < deadline) {
                Optional<XMessage> event = connection.nextEvent();
                if (event.isEmpty()) {
                    connection.requireAlive();
                    wakeup.await(100);
                } else if (wanted.test(event.get())) {
                    return event.get();
                } else {
                    if (event.get().isError()) {
                        XConnection.logError(event.get());
                    }
                    event.get().close();
                }
            }
        }
        throw new AssertionError("the event did not come within 10 s");
    }

    @Override
    public void close() {
        connection.close();
    }
}
