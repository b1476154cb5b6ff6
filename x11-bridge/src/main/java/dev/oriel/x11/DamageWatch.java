package dev.oriel.x11;

import dev.oriel.framebuffer.Region;
import dev.oriel.x11.pixels.ScreenSize;
import dev.oriel.x11.xcb.Damage;
import dev.oriel.x11.xcb.XConnection;
import dev.oriel.x11.xcb.XFixes;
import dev.oriel.x11.xcb.XMessage;
import java.io.IOException;
import java.util.concurrent.TimeUnit;

/**
 * Asks X what was drawn: one event when there is something, then the rectangles in one piece. The first is fetched at once;
 * while drawing goes on, at most once per millisecond, because every fetch makes drawing programs pay for the bookkeeping
 * anew. Event thread.
 */
final class DamageWatch {

    private static final int RECTANGLES_AT = 32;
    private static final int RECTANGLE_BYTES = 8;
    private static final long SPACING_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    private final XConnection connection;
    private final Damage damage;
    private final XFixes xfixes;
    private final ScreenSize size;
    private final TileGrid grid = new TileGrid();
    private int subscription;
    private int scratchRegion;
    private boolean pending;
    private long fetchedNanos;

    DamageWatch(XConnection connection, Damage damage, XFixes xfixes, ScreenSize size) {
        this.connection = connection;
        this.damage = damage;
        this.xfixes = xfixes;
        this.size = size;
    }

    boolean isOn() {
        return subscription != 0;
    }

    void start() {
        if (!isOn()) {
            subscription = damage.create(connection.screen().root());
            scratchRegion = xfixes.createRegion();
            // A new damage counts as full and would stay silent: empty it once.
            damage.subtract(subscription, 0);
            fetchedNanos = System.nanoTime() - SPACING_NANOS;
        }
    }

    void stop() {
        if (isOn()) {
            damage.destroy(subscription);
            xfixes.destroyRegion(scratchRegion);
            subscription = 0;
            pending = false;
        }
    }

    /** An event says that there is something. */
    void notified() {
        pending = isOn();
    }

    boolean isPending() {
        return pending;
    }

    /** Milliseconds until the next fetch may be; 0 is now. */
    int millisToFetch() {
        long since = System.nanoTime() - fetchedNanos;
        return since >= SPACING_NANOS ? 0 : 1;
    }

    /** What was drawn since the last fetch, as tiles. */
    Region fetch() throws IOException {
        pending = false;
        fetchedNanos = System.nanoTime();
        damage.subtract(subscription, scratchRegion);
        ScreenSize.Size screen = size.now();
        grid.reset(screen.width(), screen.height());
        try (XMessage reply = xfixes.fetchRegion(scratchRegion)) {
            int end = (int) Math.min(Integer.MAX_VALUE, reply.bytes()) - RECTANGLE_BYTES;
            for (int at = RECTANGLES_AT; at <= end; at += RECTANGLE_BYTES) {
                grid.add(reply.i16(at), reply.i16(at + 2), reply.u16(at + 4), reply.u16(at + 6));
            }
        }
        return grid.region();
    }
}
