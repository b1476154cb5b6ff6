package dev.oriel.x11.xcb;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.lwjgl.system.MemoryStack;
import org.lwjgl.system.MemoryUtil;

/**
 * Of the XKEYBOARD extension (version 1.0) what tells of modifiers and keys, on one connection. Two requests are all we need, so they
 * are written out in bytes and libxcb-xkb is not. Thread: the connection's.
 */
public final class Xkb {

    private static final int USE_EXTENSION = 0;
    private static final int SELECT_EVENTS = 1;

    /** All events of the extension have one number; this is the kind of one. */
    private static final int NEW_KEYBOARD_NOTIFY = 0;

    private static final int MAP_NOTIFY = 1;
    private static final int STATE_NOTIFY = 2;

    private static final int KEYCODES = 1;
    private static final int ALL_MAP_PARTS = 0xFF;
    private static final int MODIFIER_STATE = 1;
    private static final int CORE_KEYBOARD = 0x100;

    /** {@code xcb_extension_t {const char *name; int global_id}}; XCB gives the id, and keeps the address for ever. */
    private static final long EXTENSION = describe();

    private final Extension extension;

    private Xkb(Extension extension) {
        this.extension = extension;
    }

    private static long describe() {
        long description = MemoryUtil.nmemCallocChecked(1, 16);
        MemoryUtil.memPutAddress(description, MemoryUtil.memAddress(MemoryUtil.memUTF8("XKEYBOARD")));
        return description;
    }

    /** Absent if the server lacks it, or speaks another version. */
    public static Optional<Xkb> open(XConnection connection) throws IOException {
        Optional<Extension> extension = Extension.query(connection, EXTENSION);
        if (extension.isEmpty()) {
            return Optional.empty();
        }
        try (MemoryStack stack = MemoryStack.stackPush()) {
            ByteBuffer version = stack.calloc(4, 8).putShort(4, (short) 1).putShort(6, (short) 0);
            try (XMessage reply = connection.reply(connection.send(EXTENSION, USE_EXTENSION, true, version))) {
                boolean isSupported = reply.u8(1) != 0;
                return extension.filter(present -> isSupported).map(Xkb::new);
            }
        }
    }

    /**
     * From now on every change of the core keyboard's modifiers and keys comes as an event of this extension. The core
     * protocol's MappingNotify comes no more: the server takes a program that knows XKEYBOARD to be told by it.
     */
    public void selectEvents(XConnection connection) {
        try (MemoryStack stack = MemoryStack.stackPush()) {
            // opcodes, length | device, kinds | cleared, selected whole | map parts twice | of each other kind: parts
            // twice
            ByteBuffer request = stack.calloc(4, 24)
                    .putShort(4, (short) CORE_KEYBOARD)
                    .putShort(6, (short) (1 << NEW_KEYBOARD_NOTIFY | 1 << MAP_NOTIFY | 1 << STATE_NOTIFY))
                    .putShort(12, (short) ALL_MAP_PARTS)
                    .putShort(14, (short) ALL_MAP_PARTS)
                    .putShort(16, (short) KEYCODES)
                    .putShort(18, (short) KEYCODES)
                    .putShort(20, (short) MODIFIER_STATE)
                    .putShort(22, (short) MODIFIER_STATE);
            connection.send(EXTENSION, SELECT_EVENTS, false, request);
        }
    }

    /** Whether keys mean something else now. */
    public boolean isMappingNotify(XMessage event) {
        return isOurs(event) && (event.u8(1) == MAP_NOTIFY || event.u8(1) == NEW_KEYBOARD_NOTIFY);
    }

    private boolean isOurs(XMessage event) {
        return event.type() == extension.firstEvent();
    }

    /** Whether the modifiers have changed. */
    public boolean isStateNotify(XMessage event) {
        return isOurs(event) && event.u8(1) == STATE_NOTIFY;
    }
}
