package dev.oriel.x11;

import dev.oriel.framebuffer.Rect;
import dev.oriel.framebuffer.Region;
import dev.oriel.framebuffer.desktop.DesktopListener;
import dev.oriel.x11.clipboard.SelectionBridge;
import dev.oriel.x11.pixels.ScreenSize;
import dev.oriel.x11.xcb.Core;
import dev.oriel.x11.xcb.Damage;
import dev.oriel.x11.xcb.RandR;
import dev.oriel.x11.xcb.XConnection;
import dev.oriel.x11.xcb.XFixes;
import dev.oriel.x11.xcb.XMessage;
import dev.oriel.x11.xcb.XThread;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The duty of {@code x11-events-<display>}: tells the listener what X tells us. Damage and the pointer's shape are asked for
 * only while there is a listener; the size of the screen is followed always. Event thread, after the constructor.
 */
final class EventRole implements XThread.Role {

    private static final Logger LOG = LoggerFactory.getLogger(EventRole.class);

    private final XConnection connection;
    private final Core core;
    private final ScreenSize size;
    private final boolean hidesCursor;
    private final Optional<XFixes> xfixes;
    private final Optional<RandR> randr;
    private final Optional<DamageWatch> damage;
    private final Optional<Damage> damageExtension;
    private final Optional<CursorWatch> cursor;
    private final Optional<SelectionBridge> selections;
    private final Queue<Runnable> afterEvents = new ArrayDeque<>();
    private Optional<DesktopListener> listener = Optional.empty();

    /**
     * Asks for the extensions, on the connection's first thread.
     *
     * @param hidesCursor the pointer is painted into the pixels unless it is hidden
     */
    EventRole(XConnection connection, ScreenSize size, boolean hidesCursor) throws IOException {
        this.connection = connection;
        this.core = new Core(connection);
        this.size = size;
        xfixes = XFixes.open(connection);
        randr = RandR.open(connection);
        damageExtension = Damage.open(connection);
        damage = damageExtension.flatMap(
                extension -> xfixes.map(fixes -> new DamageWatch(connection, extension, fixes, size)));
        cursor = xfixes.map(fixes -> new CursorWatch(connection, fixes));
        selections = xfixes.isPresent() ? Optional.of(new SelectionBridge(connection, xfixes.get())) : Optional.empty();
        this.hidesCursor = hidesCursor && xfixes.isPresent();
        randr.ifPresent(RandR::selectScreenChange);
        screenChanged();
        if (this.hidesCursor) {
            xfixes.ifPresent(fixes -> fixes.hideCursor(connection.screen().root()));
        }
        if (damage.isEmpty()) {
            LOG.warn("display {} does not tell what was drawn (DAMAGE or XFIXES missing): polling", connection.name());
        }
    }

    /** Does not change. Any thread. */
    boolean reportsDamage() {
        return damage.isPresent();
    }

    void start(DesktopListener newListener) throws IOException {
        listener = Optional.of(newListener);
        damage.ifPresent(DamageWatch::start);
        if (cursor.isPresent()) {
            cursor.get().select(true);
            newListener.cursorChanged(cursor.get().image());
        }
        selections.ifPresent(bridge -> bridge.watch(true));
        ScreenSize.Size now = size.now();
        newListener.damaged(new Region(new Rect(0, 0, now.width(), now.height())));
    }

    void stop() {
        listener = Optional.empty();
        damage.ifPresent(DamageWatch::stop);
        cursor.ifPresent(watch -> watch.select(false));
        selections.ifPresent(bridge -> bridge.watch(false));
    }

    @Override
    public void event(XMessage event) throws IOException {
        if (damageExtension.isPresent() && damageExtension.get().isNotify(event)) {
            damage.ifPresent(DamageWatch::notified);
        } else if (xfixes.isPresent() && xfixes.get().isCursorNotify(event)) {
            cursorChanged();
        } else if (randr.isPresent() && randr.get().isScreenChange(event)) {
            screenChanged();
        } else if (selections.isPresent()) {
            Optional<String> copied = selections.get().event(event);
            listener.ifPresent(present -> copied.ifPresent(present::clipboardChanged));
        }
    }

    /** A viewer copied this text. */
    void offer(String text) {
        selections.ifPresent(bridge -> bridge.offer(text));
    }

    private void cursorChanged() throws IOException {
        if (listener.isPresent() && cursor.isPresent()) {
            listener.get().cursorChanged(cursor.get().image());
        }
    }

    /** The root window knows its size best: an event's fields depend on rotation and may be overtaken. */
    private void screenChanged() throws IOException {
        try (XMessage geometry = core.geometry(connection.screen().root())) {
            int width = geometry.u16(16);
            int height = geometry.u16(18);
            if (size.set(width, height)) {
                LOG.info("display {} is {}x{} now", connection.name(), width, height);
                listener.ifPresent(present -> present.resized(width, height));
            }
        }
    }

    @Override
    public int settle() throws IOException {
        for (Runnable next = afterEvents.poll(); next != null; next = afterEvents.poll()) {
            next.run();
        }
        if (damage.isEmpty() || !damage.get().isPending()) {
            return UNTIL_WOKEN;
        }
        DamageWatch watch = damage.get();
        int millis = watch.millisToFetch();
        if (millis == 0) {
            Region hint = watch.fetch();
            if (!hint.isEmpty()) {
                listener.ifPresent(present -> present.damaged(hint));
            }
        }
        return millis;
    }

    /** Has {@code then} run when everything is handled that X has sent up to now. */
    void catchUp(Runnable then) throws IOException {
        core.sync();
        afterEvents.add(then);
    }

    @Override
    public void farewell() {
        stop();
        if (hidesCursor) {
            xfixes.ifPresent(fixes -> fixes.showCursor(connection.screen().root()));
        }
    }
}
