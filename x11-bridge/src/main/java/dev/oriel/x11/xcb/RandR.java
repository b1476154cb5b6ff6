package dev.oriel.x11.xcb;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.lwjgl.system.MemoryStack;
import org.lwjgl.system.MemoryUtil;

/** The RANDR extension on one connection (randrproto 1.3): the size of the screen. Thread: the connection's. */
public final class RandR {

    /** No mode: the CRTC shows nothing. */
    public static final int NO_MODE = 0;

    private static final int SCREEN_CHANGE_MASK = 1;
    private static final int CREATE_MODE = 16;
    private static final int MODE_INFO_BYTES = 32;
    private static final int ROTATE_0 = 1;
    private static final int REFRESH_PER_SECOND = 60;

    private static final NativeLibrary LIBRARY = NativeLibrary.load("libxcb-randr.so.0");
    private static final NativeFunction QUERY_VERSION = LIBRARY.function("xcb_randr_query_version");
    private static final NativeFunction SELECT_INPUT = LIBRARY.function("xcb_randr_select_input");
    private static final NativeFunction SIZE_RANGE = LIBRARY.function("xcb_randr_get_screen_size_range");
    private static final NativeFunction RESOURCES = LIBRARY.function("xcb_randr_get_screen_resources_current");
    private static final NativeFunction ADD_MODE = LIBRARY.function("xcb_randr_add_output_mode_checked");
    private static final NativeFunction DELETE_MODE = LIBRARY.function("xcb_randr_delete_output_mode");
    private static final NativeFunction DESTROY_MODE = LIBRARY.function("xcb_randr_destroy_mode");
    private static final NativeFunction SET_CRTC = LIBRARY.function("xcb_randr_set_crtc_config");
    private static final NativeFunction SET_SIZE = LIBRARY.function("xcb_randr_set_screen_size_checked");

    private static final NativeFunction GRAB = XConnection.library().function("xcb_grab_server");
    private static final NativeFunction UNGRAB = XConnection.library().function("xcb_ungrab_server");

    private final XConnection connection;
    private final Extension extension;

    private RandR(XConnection connection, Extension extension) {
        this.connection = connection;
        this.extension = extension;
    }

    public static Optional<RandR> open(XConnection connection) throws IOException {
        Optional<Extension> extension = Extension.query(connection, LIBRARY, "xcb_randr_id");
        if (extension.isPresent()) {
            connection.reply(QUERY_VERSION.call(connection.own(), 1, 3)).close();
        }
        return extension.map(present -> new RandR(connection, present));
    }

    /** Tells of every change of the screen from now on. */
    public void selectScreenChange() {
        SELECT_INPUT.call(connection.own(), connection.screen().root(), SCREEN_CHANGE_MASK);
    }

    public boolean isScreenChange(XMessage event) {
        return event.type() == extension.firstEvent();
    }

    /** Smallest width and height CARD16 at 8, largest at 12. */
    public XMessage sizeRange() throws IOException {
        return connection.reply(
                SIZE_RANGE.call(connection.own(), connection.screen().root()));
    }

    /**
     * Time of configuration at 12; CARD16: CRTCs at 16, outputs at 18, modes at 20; from 32 the ids of CRTCs, of outputs,
     * then the modes of 32 bytes: id, width CARD16, height CARD16, ...
     */
    public XMessage resources() throws IOException {
        return connection.reply(
                RESOURCES.call(connection.own(), connection.screen().root()));
    }

    /** Nobody else's requests are served until {@link #ungrab}. */
    public void grab() {
        GRAB.call(connection.own());
    }

    public void ungrab() {
        UNGRAB.call(connection.own());
        connection.flush();
    }

    /** Makes a mode and lets the output have it. */
    public int createMode(int output, int width, int height, String name) throws IOException {
        byte[] nameBytes = name.getBytes(StandardCharsets.US_ASCII);
        int padded = nameBytes.length + 3 & ~3;
        try (MemoryStack stack = MemoryStack.stackPush()) {
            // opcodes, length | window | mode info | name
            ByteBuffer request = stack.calloc(4, 8 + MODE_INFO_BYTES + padded);
            request.putInt(4, connection.screen().root());
            request.putShort(12, (short) width).putShort(14, (short) height);
            request.putInt(16, (int) Math.min(Integer.MAX_VALUE, (long) width * height * REFRESH_PER_SECOND));
            // horizontal sync start, end, total, skew; vertical sync start, end, total
            putShorts(request, 20, width, width, width, 0, height, height, height, nameBytes.length);
            request.put(8 + MODE_INFO_BYTES, nameBytes);
            long cookie = connection.send(LIBRARY.address("xcb_randr_id"), CREATE_MODE, true, request);
            try (XMessage reply = connection.reply(cookie)) {
                int mode = reply.i32(8);
                connection.check(ADD_MODE.call(connection.own(), output, mode));
                return mode;
            }
        }
    }

    private static void putShorts(ByteBuffer target, int at, int... values) {
        for (int i = 0; i < values.length; i++) {
            target.putShort(at + 2 * i, (short) values[i]);
        }
    }

    public void destroyMode(int output, int mode) {
        DELETE_MODE.call(connection.own(), output, mode);
        DESTROY_MODE.call(connection.own(), mode);
    }

    /**
     * Has the CRTC show the mode on the output, or nothing.
     *
     * @return false if the server did not do it
     */
    public boolean setMode(int crtc, int output, int mode, int configTime) throws IOException {
        try (MemoryStack stack = MemoryStack.stackPush()) {
            ByteBuffer outputs = stack.malloc(4, 4).putInt(0, output);
            int count = mode == NO_MODE ? 0 : 1;
            int now = 0;
            long address = MemoryUtil.memAddress(outputs);
            long cookie = SET_CRTC.call(connection.own(), crtc, now, configTime, 0, 0, mode, ROTATE_0, count, address);
            try (XMessage reply = connection.reply(cookie)) {
                return reply.u8(1) == 0;
            }
        }
    }

    /** Sets the size of the root window; millimetres as for 96 pixels per inch. */
    public void setScreenSize(int width, int height) throws IOException {
        int root = connection.screen().root();
        long millimetresWide = Math.max(1, Math.round(width * 25.4 / 96));
        long millimetresHigh = Math.max(1, Math.round(height * 25.4 / 96));
        connection.check(SET_SIZE.call(connection.own(), root, width, height, millimetresWide, millimetresHigh));
    }
}
