package dev.oriel.x11.xcb;

import java.io.IOException;
import java.util.Optional;

/**
 * The DAMAGE extension on one connection (damageproto 1.1): which pixels of a drawable were drawn to. Thread: the
 * connection's.
 */
public final class Damage {

    /** DamageReportNonEmpty: one event when a damage that was empty is so no longer. */
    private static final int REPORT_NON_EMPTY = 3;

    private static final NativeLibrary LIBRARY = NativeLibrary.load("libxcb-damage.so.0");
    private static final NativeFunction QUERY_VERSION = LIBRARY.function("xcb_damage_query_version");
    private static final NativeFunction CREATE = LIBRARY.function("xcb_damage_create");
    private static final NativeFunction SUBTRACT = LIBRARY.function("xcb_damage_subtract");
    private static final NativeFunction DESTROY = LIBRARY.function("xcb_damage_destroy");

    private final XConnection connection;
    private final Extension extension;

    private Damage(XConnection connection, Extension extension) {
        this.connection = connection;
        this.extension = extension;
    }

    public static Optional<Damage> open(XConnection connection) throws IOException {
        Optional<Extension> extension = Extension.query(connection, LIBRARY, "xcb_damage_id");
        if (extension.isPresent()) {
            connection.reply(QUERY_VERSION.call(connection.own(), 1, 1)).close();
        }
        return extension.map(present -> new Damage(connection, present));
    }

    public boolean isNotify(XMessage event) {
        return event.type() == extension.firstEvent();
    }

    /** Starts to watch the drawable. At first everything counts as damaged: nothing is told before a subtract. */
    public int create(int drawable) {
        int damage = connection.newId();
        CREATE.call(connection.own(), damage, drawable, REPORT_NON_EMPTY);
        return damage;
    }

    /** Empties the damage into an XFixes region; 0 throws it away. */
    public void subtract(int damage, int intoRegion) {
        SUBTRACT.call(connection.own(), damage, 0, intoRegion);
    }

    public void destroy(int damage) {
        DESTROY.call(connection.own(), damage);
    }
}
