package dev.oriel.x11.clipboard;

import dev.oriel.x11.xcb.Core;
import dev.oriel.x11.xcb.XConnection;
import dev.oriel.x11.xcb.XFixes;
import dev.oriel.x11.xcb.XMessage;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The clipboard between viewers and programs, text only. A new owner of CLIPBOARD is asked for UTF8_STRING, then for STRING;
 * longer text than {@link #MAX_BYTES} and text in instalments (INCR) is left where it is. Nothing here waits for a program:
 * its answer is an event like any other. Event thread.
 */
public final class SelectionBridge {

    /** Longest text fetched or offered, in bytes of UTF-8. */
    public static final int MAX_BYTES = 1 << 20;

    private static final Logger LOG = LoggerFactory.getLogger(SelectionBridge.class);
    private static final int SELECTION_REQUEST = 30;
    private static final int SELECTION_NOTIFY = 31;
    private static final int VALUE_AT = 32;

    private final Core core;
    private final XFixes xfixes;
    private final Atoms atoms;
    private final int window;
    private final SelectionOffer offer;

    public SelectionBridge(XConnection connection, XFixes xfixes) throws IOException {
        this.core = new Core(connection);
        this.xfixes = xfixes;
        this.atoms = Atoms.intern(core);
        this.window = core.hiddenWindow();
        this.offer = new SelectionOffer(core, atoms, window);
    }

    /** Follows what programs copy from now on, or no more. */
    public void watch(boolean on) {
        xfixes.selectSelection(window, atoms.clipboard(), on);
    }

    /** A viewer copied this. */
    public void offer(String text) {
        if (text.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            LOG.debug("a viewer's text of {} characters is too long for the clipboard", text.length());
            return;
        }
        offer.offer(text);
    }

    /**
     * Handles the event if it is about selections.
     *
     * @return text that a program copied, when it has arrived
     */
    public Optional<String> event(XMessage event) throws IOException {
        if (xfixes.isSelectionNotify(event)) {
            ask(event);
        } else if (event.type() == SELECTION_REQUEST) {
            offer.answer(event);
        } else if (event.type() == SELECTION_NOTIFY) {
            return fetch(event);
        }
        return Optional.empty();
    }

    /** {@code XFixesSelectionNotify: type, subtype, sequence | window | owner | selection | ...}. */
    private void ask(XMessage event) {
        int owner = event.i32(8);
        if (owner != window && owner != Atoms.NONE) {
            core.convertSelection(window, event.i32(12), atoms.utf8String(), atoms.transfer());
        }
    }

    private Optional<String> fetch(XMessage notify) throws IOException {
        int target = notify.i32(16);
        if (notify.i32(20) != Atoms.NONE) {
            return text(atoms.transfer());
        }
        if (target == atoms.utf8String()) {
            core.convertSelection(window, notify.i32(12), Atoms.STRING, atoms.transfer());
        }
        return Optional.empty();
    }

    private Optional<String> text(int property) throws IOException {
        try (XMessage reply = core.takeProperty(window, property, MAX_BYTES)) {
            int format = reply.u8(1);
            int type = reply.i32(8);
            if (format != 8 || type == atoms.incr() || reply.i32(12) != 0) {
                LOG.debug("text of a program is too long for the clipboard");
                return Optional.empty();
            }
            Charset charset = type == Atoms.STRING ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
            return Optional.of(new String(reply.copy(VALUE_AT, reply.i32(16)), charset));
        }
    }
}
