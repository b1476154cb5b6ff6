package dev.oriel.x11.xcb;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.lwjgl.system.MemoryStack;
import org.lwjgl.system.MemoryUtil;

/**
 * Requests of the core protocol about windows and properties that a bridge needs, on one connection (X Window System
 * Protocol, chapter 9). Thread: the connection's.
 */
public final class Core {

    static final long ALL_PLANES = 0xFFFFFFFFL;
    static final int Z_PIXMAP = 2;

    private static final int CURRENT_TIME = 0;
    private static final int CREATE_WINDOW = 1;
    private static final int INPUT_ONLY = 2;
    private static final int REPLACE = 0;
    private static final int BITS_8 = 8;
    private static final int BITS_32 = 32;

    private static final NativeLibrary XCB = XConnection.library();
    private static final NativeFunction GET_GEOMETRY = XCB.function("xcb_get_geometry");
    private static final NativeFunction GET_IMAGE = XCB.function("xcb_get_image");
    private static final NativeFunction INTERN_ATOM = XCB.function("xcb_intern_atom");
    private static final NativeFunction CHANGE_PROPERTY = XCB.function("xcb_change_property");
    private static final NativeFunction GET_PROPERTY = XCB.function("xcb_get_property");
    private static final NativeFunction SET_OWNER = XCB.function("xcb_set_selection_owner");
    private static final NativeFunction CONVERT = XCB.function("xcb_convert_selection");
    private static final NativeFunction SEND_EVENT = XCB.function("xcb_send_event");
    private static final NativeFunction CHANGE_HOSTS = XCB.function("xcb_change_hosts");
    private static final NativeFunction GET_INPUT_FOCUS = XCB.function("xcb_get_input_focus");

    private final XConnection connection;

    public Core(XConnection connection) {
        this.connection = connection;
    }

    /** A round trip: everything sent before has been carried out, and its events have arrived. */
    public void sync() throws IOException {
        connection.reply(GET_INPUT_FOCUS.call(connection.own())).close();
    }

    /**
     * Lets programs of this local user connect without a cookie: the server asks the kernel who is at the other end of the
     * socket (xc/doc SIAddresses, type localuser).
     */
    public void allowLocalUser(String user) {
        int insert = 0;
        int serverInterpreted = 5;
        byte[] address = ("localuser\0" + user).getBytes(StandardCharsets.UTF_8);
        try (MemoryStack stack = MemoryStack.stackPush()) {
            long bytes = MemoryUtil.memAddress(stack.bytes(address));
            CHANGE_HOSTS.call(connection.own(), insert, serverInterpreted, address.length, bytes);
        }
    }

    /** Width and height are CARD16 at 16 and 18. */
    public XMessage geometry(int drawable) throws IOException {
        return connection.reply(GET_GEOMETRY.call(connection.own(), drawable));
    }

    /** Pixels of the drawable from 32 on, rows padded as the server's formats say. */
    public XMessage image(int drawable, int x, int y, int width, int height) throws IOException {
        return connection.reply(GET_IMAGE.call(connection.own(), Z_PIXMAP, drawable, x, y, width, height, ALL_PLANES));
    }

    public int atom(String name) throws IOException {
        try (MemoryStack stack = MemoryStack.stackPush()) {
            ByteBuffer bytes = stack.bytes(name.getBytes(StandardCharsets.US_ASCII));
            long cookie = INTERN_ATOM.call(connection.own(), 0, bytes.remaining(), MemoryUtil.memAddress(bytes));
            try (XMessage reply = connection.reply(cookie)) {
                return reply.i32(8);
            }
        }
    }

    /** A window that is never shown, to own selections and to receive properties. */
    public int hiddenWindow() {
        int window = connection.newId();
        try (MemoryStack stack = MemoryStack.stackPush()) {
            // opcode, depth, length | window | parent | x, y | width, height | border, class | visual | value mask
            ByteBuffer request = stack.calloc(4, 32);
            request.putInt(4, window).putInt(8, connection.screen().root());
            request.putShort(16, (short) 1).putShort(18, (short) 1).putShort(22, (short) INPUT_ONLY);
            connection.send(0, CREATE_WINDOW, false, request);
        }
        return window;
    }

    /** Sets a property to bytes (format 8). */
    public void setBytes(int window, int property, int type, byte[] value) {
        ByteBuffer bytes = MemoryUtil.memAlloc(Math.max(1, value.length));
        try {
            bytes.put(value).flip();
            setProperty(window, property, type, new Shape(BITS_8, value.length), bytes);
        } finally {
            MemoryUtil.memFree(bytes);
        }
    }

    /** Sets a property to atoms, integers or the like (format 32). */
    public void setInts(int window, int property, int type, int... values) {
        try (MemoryStack stack = MemoryStack.stackPush()) {
            ByteBuffer bytes = stack.malloc(4, values.length * 4);
            for (int value : values) {
                bytes.putInt(value);
            }
            setProperty(window, property, type, new Shape(BITS_32, values.length), bytes.flip());
        }
    }

    /** Bits of an element, and how many there are. */
    private record Shape(int format, int length) {}

    private void setProperty(int window, int property, int type, Shape shape, ByteBuffer value) {
        long address = MemoryUtil.memAddress(value);
        long c = connection.own();
        CHANGE_PROPERTY.call(c, REPLACE, window, property, type, shape.format, shape.length, address);
    }

    /**
     * Takes a property away and answers it: format at 1, type at 8, bytes that were left out at 12, length in elements at
     * 16, the value from 32 on.
     */
    public XMessage takeProperty(int window, int property, int maxBytes) throws IOException {
        int delete = 1;
        int anyType = 0;
        return connection.reply(
                GET_PROPERTY.call(connection.own(), delete, window, property, anyType, 0, maxBytes / 4));
    }

    public void ownSelection(int window, int selection) {
        SET_OWNER.call(connection.own(), window, selection, CURRENT_TIME);
    }

    /** Asks the selection's owner to put it into the property; SelectionNotify tells when. */
    public void convertSelection(int window, int selection, int target, int property) {
        CONVERT.call(connection.own(), window, selection, target, property, CURRENT_TIME);
    }

    /** Sends an event of 32 bytes to a window's client. */
    public void sendEvent(int window, ByteBuffer event) {
        int propagate = 0;
        int noMask = 0;
        SEND_EVENT.call(connection.own(), propagate, window, noMask, MemoryUtil.memAddress(event));
    }
}
