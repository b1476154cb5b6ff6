package dev.oriel.x11.xcb;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.lwjgl.system.MemoryStack;
import org.lwjgl.system.MemoryUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A connection to an X server. It belongs to the thread that opened it until {@link #handOver} or until that thread has
 * ended, then to the next thread that uses it; any other is refused. A server that is gone is a state: requests go nowhere, replies and
 * {@link #requireAlive} throw {@link ConnectionLostException}. Requests without a reply are sent when XCB's buffer fills or
 * on {@link #flush}; their errors come among the events. Whoever holds it closes it, on the owning thread.
 */
public final class XConnection implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(XConnection.class);

    private static final NativeLibrary XCB = NativeLibrary.load("libxcb.so.1");
    private static final NativeFunction CONNECT = XCB.function("xcb_connect_to_display_with_auth_info");
    private static final NativeFunction DISCONNECT = XCB.function("xcb_disconnect");
    private static final NativeFunction HAS_ERROR = XCB.function("xcb_connection_has_error");
    private static final NativeFunction FILE_DESCRIPTOR = XCB.function("xcb_get_file_descriptor");
    private static final NativeFunction SETUP = XCB.function("xcb_get_setup");
    private static final NativeFunction GENERATE_ID = XCB.function("xcb_generate_id");
    private static final NativeFunction FLUSH = XCB.function("xcb_flush");
    private static final NativeFunction POLL_EVENT = XCB.function("xcb_poll_for_event");
    private static final NativeFunction WAIT_REPLY = XCB.function("xcb_wait_for_reply");
    private static final NativeFunction SEND_REQUEST = XCB.function("xcb_send_request");
    private static final NativeFunction REQUEST_CHECK = XCB.function("xcb_request_check");

    /** Bytes of {@code xcb_auth_info_t}: two pairs of an int, padded to 8, and a pointer. */
    private static final int AUTH_INFO_BYTES = 32;

    private final String name;
    private final XScreen screen;
    private long address;
    private Thread owner;

    private XConnection(String name, long address, XScreen screen) {
        this.name = name;
        this.address = address;
        this.screen = screen;
        this.owner = Thread.currentThread();
    }

    static NativeLibrary library() {
        return XCB;
    }

    /** Connects; the calling thread owns the connection. */
    public static XConnection open(DisplayAddress display) throws IOException {
        if (!XCB.isLoaded()) {
            throw new ConnectionLostException("libxcb.so.1 cannot be loaded (package libxcb1)");
        }
        try (MemoryStack stack = MemoryStack.stackPush()) {
            ByteBuffer screenNumber = stack.calloc(4);
            long address = CONNECT.call(
                    MemoryUtil.memAddress(stack.UTF8(display.name())),
                    authInfo(stack, display.cookie()),
                    MemoryUtil.memAddress(screenNumber));
            int error = (int) HAS_ERROR.call(address);
            if (error != 0) {
                DISCONNECT.call(address);
                throw new ConnectionLostException("cannot connect to display " + display.name() + ": "
                        + XErrors.connection(error) + " (or access refused; " + display.cookie() + ")");
            }
            XScreen screen = XScreen.parse(setup(address), screenNumber.getInt(0));
            return new XConnection(display.name(), address, screen);
        }
    }

    private static long authInfo(MemoryStack stack, MagicCookie cookie) {
        if (cookie.isFromEnvironment()) {
            return 0;
        }
        ByteBuffer protocol = stack.bytes(MagicCookie.PROTOCOL.getBytes(StandardCharsets.US_ASCII));
        ByteBuffer secret = stack.bytes(cookie.bytes());
        ByteBuffer info = stack.calloc(AUTH_INFO_BYTES);
        info.putInt(0, protocol.remaining()).putLong(8, MemoryUtil.memAddress(protocol));
        info.putInt(16, secret.remaining()).putLong(24, MemoryUtil.memAddress(secret));
        return MemoryUtil.memAddress(info);
    }

    private static ByteBuffer setup(long connection) {
        long setup = SETUP.call(connection);
        int bytes = 8 + 4 * (MemoryUtil.memGetShort(setup + 6) & 0xFFFF);
        return MemoryUtil.memByteBuffer(setup, bytes).order(ByteOrder.nativeOrder());
    }

    /** The display's name, as in the variable DISPLAY. Any thread. */
    public String name() {
        return name;
    }

    /** The screen the display's name means. Any thread. */
    public XScreen screen() {
        return screen;
    }

    /** The calling thread gives the connection away; the next thread that uses it owns it. */
    public void handOver() {
        own();
        owner = null;
    }

    /** What to pass to an XCB function as the connection. */
    long own() {
        Thread current = Thread.currentThread();
        if (owner == null || (owner != current && !owner.isAlive())) {
            owner = current;
        }
        if (owner != current) {
            throw new IllegalStateException("connection of " + owner.getName() + " used by " + current.getName());
        }
        if (address == 0) {
            throw new IllegalStateException("connection to " + name + " is closed");
        }
        return address;
    }

    int fileDescriptor() {
        return (int) FILE_DESCRIPTOR.call(own());
    }

    /** A new XID. */
    public int newId() {
        return (int) GENERATE_ID.call(own());
    }

    /** Sends what is buffered. */
    public void flush() {
        FLUSH.call(own());
    }

    public void requireAlive() throws ConnectionLostException {
        int error = (int) HAS_ERROR.call(own());
        if (error != 0) {
            throw new ConnectionLostException("display " + name + ": " + XErrors.connection(error));
        }
    }

    /** The next event or error that has arrived, if there is one; never waits. The caller closes it. */
    public Optional<XMessage> nextEvent() {
        long event = POLL_EVENT.call(own());
        return event == 0 ? Optional.empty() : Optional.of(XMessage.at(event));
    }

    /**
     * Sends a request written out in bytes, for those that XCB's functions take with more arguments than {@link
     * NativeFunction} has, or with a structure by value. XCB fills in opcodes and length (bytes 0 to 3; byte 1 only of an
     * extension's request). Public for programs that draw, which the bridge itself never does.
     *
     * @param extension the library's symbol of the extension, 0 for the core protocol
     * @param request position to limit, a multiple of 4 bytes
     * @return the cookie
     */
    public long send(long extension, int opcode, boolean hasReply, ByteBuffer request) {
        try (MemoryStack stack = MemoryStack.stackPush()) {
            // struct iovec {void *base; size_t length}: XCB wants two free ones in front.
            ByteBuffer vectors = stack.calloc(8, 3 * 16);
            vectors.putLong(32, MemoryUtil.memAddress(request)).putLong(40, request.remaining());
            // xcb_protocol_request_t {size_t count; xcb_extension_t *ext; uint8_t opcode; uint8_t isvoid}
            ByteBuffer description = stack.calloc(8, 24);
            description.putLong(0, 1).putLong(8, extension);
            description.put(16, (byte) opcode).put(17, (byte) (hasReply ? 0 : 1));
            long first = MemoryUtil.memAddress(vectors) + 32;
            int checked = hasReply ? 1 : 0;
            return SEND_REQUEST.call(own(), checked, first, MemoryUtil.memAddress(description));
        }
    }

    /** Waits for the reply to the request with this cookie. The caller closes it. */
    XMessage reply(long cookie) throws IOException {
        try (MemoryStack stack = MemoryStack.stackPush()) {
            ByteBuffer error = stack.calloc(8);
            long reply = WAIT_REPLY.call(own(), cookie & 0xFFFFFFFFL, MemoryUtil.memAddress(error));
            if (reply != 0) {
                return XMessage.at(reply);
            }
            throwError(error.getLong(0));
            requireAlive();
            throw new ConnectionLostException("display " + name + " gave neither reply nor error");
        }
    }

    /** Waits until a request that was sent "checked" has been carried out. */
    void check(long cookie) throws IOException {
        throwError(REQUEST_CHECK.call(own(), cookie & 0xFFFFFFFFL));
        requireAlive();
    }

    private static void throwError(long error) throws RequestFailedException {
        if (error != 0) {
            try (XMessage message = XMessage.at(error)) {
                throw new RequestFailedException(XErrors.describe(message));
            }
        }
    }

    /** Says in the log what went wrong with a request that has no reply. */
    static void logError(XMessage error) {
        LOG.warn("X server: {}", XErrors.describe(error));
    }

    @Override
    public void close() {
        if (address != 0) {
            DISCONNECT.call(own());
            address = 0;
        }
    }
}
