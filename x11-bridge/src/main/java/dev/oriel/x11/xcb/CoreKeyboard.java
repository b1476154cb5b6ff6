package dev.oriel.x11.xcb;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.lwjgl.system.MemoryStack;
import org.lwjgl.system.MemoryUtil;

/** Requests of the core protocol about keyboard and modifiers, on one connection. Thread: the connection's. */
public final class CoreKeyboard {

    /** Where the tables of {@link #mapping} and {@link #modifierMapping} begin. */
    public static final int TABLE_AT = 32;

    /** KBAutoRepeatMode of ChangeKeyboardControl. */
    private static final int AUTO_REPEAT_MODE = 1 << 7;

    private static final NativeLibrary XCB = XConnection.library();
    private static final NativeFunction GET_MAPPING = XCB.function("xcb_get_keyboard_mapping");
    private static final NativeFunction CHANGE_MAPPING = XCB.function("xcb_change_keyboard_mapping");
    private static final NativeFunction GET_MODIFIERS = XCB.function("xcb_get_modifier_mapping");
    private static final NativeFunction QUERY_POINTER = XCB.function("xcb_query_pointer");
    private static final NativeFunction CHANGE_CONTROL = XCB.function("xcb_change_keyboard_control");

    private final XConnection connection;

    public CoreKeyboard(XConnection connection) {
        this.connection = connection;
    }

    public int firstKeycode() {
        return connection.screen().keycodes().first();
    }

    /** Keysyms per keycode at 1; from {@link #TABLE_AT} the keysyms of all keycodes. */
    public XMessage mapping() throws IOException {
        int count = connection.screen().keycodes().last() - firstKeycode() + 1;
        return connection.reply(GET_MAPPING.call(connection.own(), firstKeycode(), count));
    }

    /** Keycodes per modifier at 1; from {@link #TABLE_AT} the keycodes of the 8 modifiers. */
    public XMessage modifierMapping() throws IOException {
        return connection.reply(GET_MODIFIERS.call(connection.own()));
    }

    /** Gives a key two symbols, plain and with Shift; twice 0 takes every meaning from it. */
    public void setKeysyms(int keycode, int plain, int shifted) {
        int columns = 2;
        try (MemoryStack stack = MemoryStack.stackPush()) {
            ByteBuffer keysyms = stack.malloc(4, 4 * columns).putInt(0, plain).putInt(4, shifted);
            CHANGE_MAPPING.call(connection.own(), 1, keycode, columns, MemoryUtil.memAddress(keysyms));
        }
    }

    /** Asks which {@link #modifiers} hold now; the answer waits for all that was sent before. */
    public XMessage queryModifiers() throws IOException {
        int root = connection.screen().root();
        return connection.reply(QUERY_POINTER.call(connection.own(), root));
    }

    /** Held, latched or locked, from whatever device: bits 0 to 7 are Shift, Lock, ... Mod5. */
    public static int modifiers(XMessage answer) {
        return answer.u16(24) & 0xFF;
    }

    /** Keys held down repeat no more by themselves. */
    public void stopAutoRepeat() {
        try (MemoryStack stack = MemoryStack.stackPush()) {
            ByteBuffer off = stack.calloc(4, 4);
            CHANGE_CONTROL.call(connection.own(), AUTO_REPEAT_MODE, MemoryUtil.memAddress(off));
        }
    }
}
