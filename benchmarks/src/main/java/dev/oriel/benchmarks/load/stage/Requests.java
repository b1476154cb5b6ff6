package dev.oriel.benchmarks.load.stage;

import dev.oriel.framebuffer.Rect;
import dev.oriel.x11.xcb.XConnection;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Requests of the core protocol that draw, laid out as the X Window System Protocol's appendix B says; XCB fills in bytes 0
 * to 3. Their errors come among the events.
 */
final class Requests {

    /** What a request may hold without the BIG-REQUESTS extension: 65535 words of 4 bytes. */
    static final int MAX_BYTES = 65535 * 4;

    static final int PUT_IMAGE_HEAD_BYTES = 24;
    static final int Z_PIXMAP = 2;

    private static final int CREATE_WINDOW = 1;
    private static final int MAP_WINDOW = 8;
    private static final int SET_INPUT_FOCUS = 42;
    private static final int CREATE_GC = 55;
    private static final int COPY_AREA = 62;
    private static final int PUT_IMAGE = 72;

    private static final int INPUT_OUTPUT = 1;
    private static final int CW_BACK_PIXEL = 1 << 1;
    private static final int CW_OVERRIDE_REDIRECT = 1 << 9;
    private static final int CW_EVENT_MASK = 1 << 11;
    private static final int KEY_AND_BUTTON_PRESS = 0x1 | 0x4;
    private static final int GC_GRAPHICS_EXPOSURES = 1 << 16;
    private static final int REVERT_TO_POINTER_ROOT = 1;

    private final XConnection connection;
    private final ByteBuffer request = ByteBuffer.allocateDirect(64).order(ByteOrder.nativeOrder());

    Requests(XConnection connection) {
        this.connection = connection;
    }

    /** A window that covers the screen, that no window manager touches, and that is told of keys and buttons. */
    int createWindow(Rect area) {
        int window = connection.newId();
        ByteBuffer bytes = begin(44);
        bytes.putInt(4, window).putInt(8, connection.screen().root());
        bytes.putShort(12, (short) area.x()).putShort(14, (short) area.y());
        bytes.putShort(16, (short) area.width())
                .putShort(18, (short) area.height())
                .putShort(22, (short) INPUT_OUTPUT);
        bytes.putInt(28, CW_BACK_PIXEL | CW_OVERRIDE_REDIRECT | CW_EVENT_MASK);
        bytes.putInt(32, 0).putInt(36, 1).putInt(40, KEY_AND_BUTTON_PRESS);
        connection.send(0, CREATE_WINDOW, false, bytes);
        return window;
    }

    void mapWindow(int window) {
        connection.send(0, MAP_WINDOW, false, begin(8).putInt(4, window));
    }

    /** The window gets the keys; it must be mapped. */
    void focus(int window) {
        ByteBuffer bytes = begin(12).putInt(4, window);
        bytes.put(1, (byte) REVERT_TO_POINTER_ROOT);
        connection.send(0, SET_INPUT_FOCUS, false, bytes);
    }

    /** A graphics context that asks for no events about copies. */
    int createGraphicsContext(int drawable) {
        int gc = connection.newId();
        ByteBuffer bytes = begin(20).putInt(4, gc).putInt(8, drawable).putInt(12, GC_GRAPHICS_EXPOSURES);
        connection.send(0, CREATE_GC, false, bytes.putInt(16, 0));
        return gc;
    }

    void copyArea(int window, int gc, Rect from, int x, int y) {
        ByteBuffer bytes = begin(28).putInt(4, window).putInt(8, window).putInt(12, gc);
        bytes.putShort(16, (short) from.x()).putShort(18, (short) from.y());
        bytes.putShort(20, (short) x).putShort(22, (short) y);
        bytes.putShort(24, (short) from.width()).putShort(26, (short) from.height());
        connection.send(0, COPY_AREA, false, bytes);
    }

    /** Sends a PutImage whose head is written here, and whose pixels stand in {@code bytes} after the head's room. */
    void putImage(ByteBuffer bytes, int window, int gc, Rect to) {
        bytes.put(1, (byte) Z_PIXMAP).putInt(4, window).putInt(8, gc);
        bytes.putShort(12, (short) to.width()).putShort(14, (short) to.height());
        bytes.putShort(16, (short) to.x()).putShort(18, (short) to.y());
        bytes.put(20, (byte) 0).put(21, (byte) connection.screen().depth());
        connection.send(0, PUT_IMAGE, false, bytes);
    }

    private ByteBuffer begin(int bytes) {
        request.clear().limit(bytes);
        for (int at = 0; at < bytes; at += 4) {
            request.putInt(at, 0);
        }
        return request;
    }
}
