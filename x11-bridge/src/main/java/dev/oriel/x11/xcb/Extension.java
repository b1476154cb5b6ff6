package dev.oriel.x11.xcb;

import java.util.Optional;
import org.lwjgl.system.MemoryUtil;

/**
 * Where an X extension's numbers begin on one connection.
 *
 * @param firstEvent number of its first event
 */
record Extension(int firstEvent) {

    private static final NativeFunction DATA = XConnection.library().function("xcb_get_extension_data");

    /**
     * Asks the server for the extension; absent if the server or the library lacks it.
     *
     * @param id the library's symbol of the extension, for example {@code xcb_damage_id}
     */
    static Optional<Extension> query(XConnection connection, NativeLibrary library, String id) {
        if (!library.isLoaded()) {
            return Optional.empty();
        }
        return query(connection, library.address(id));
    }

    /** @param id address of an {@code xcb_extension_t} that stays */
    static Optional<Extension> query(XConnection connection, long id) {
        long reply = DATA.call(connection.own(), id);
        boolean present = reply != 0 && MemoryUtil.memGetByte(reply + 8) != 0;
        return present ? Optional.of(new Extension(MemoryUtil.memGetByte(reply + 10) & 0xFF)) : Optional.empty();
    }
}
