package dev.oriel.x11.clipboard;

import dev.oriel.x11.xcb.Core;
import dev.oriel.x11.xcb.XMessage;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.lwjgl.system.MemoryStack;

/**
 * Text of a viewer, owned as CLIPBOARD and PRIMARY and given to whoever asks (ICCCM section 2.2). Event thread.
 *
 * <pre>
 *   SelectionRequest  type, -, sequence | time | owner | requestor | selection | target | property
 *   SelectionNotify   type, -, sequence | time | requestor | selection | target | property
 * </pre>
 */
final class SelectionOffer {

    private static final int SELECTION_NOTIFY = 31;
    private static final int EVENT_BYTES = 32;

    private final Core core;
    private final Atoms atoms;
    private final int window;
    private String text = "";

    SelectionOffer(Core core, Atoms atoms, int window) {
        this.core = core;
        this.atoms = atoms;
        this.window = window;
    }

    void offer(String newText) {
        text = newText;
        core.ownSelection(window, atoms.clipboard());
        core.ownSelection(window, Atoms.PRIMARY);
    }

    void answer(XMessage request) {
        int requestor = request.i32(12);
        int target = request.i32(20);
        int property = request.i32(24) == Atoms.NONE ? target : request.i32(24);
        boolean given = give(requestor, target, property);
        try (MemoryStack stack = MemoryStack.stackPush()) {
            ByteBuffer notify = stack.calloc(4, EVENT_BYTES);
            notify.put(0, (byte) SELECTION_NOTIFY).putInt(4, request.i32(4)).putInt(8, requestor);
            notify.putInt(12, request.i32(16)).putInt(16, target).putInt(20, given ? property : Atoms.NONE);
            core.sendEvent(requestor, notify);
        }
    }

    private boolean give(int requestor, int target, int property) {
        if (target == atoms.targets()) {
            core.setInts(
                    requestor,
                    property,
                    Atoms.ATOM,
                    atoms.targets(),
                    atoms.utf8String(),
                    atoms.textPlainUtf8(),
                    Atoms.STRING);
        } else if (target == atoms.utf8String() || target == atoms.textPlainUtf8()) {
            core.setBytes(requestor, property, target, text.getBytes(StandardCharsets.UTF_8));
        } else if (target == Atoms.STRING) {
            core.setBytes(requestor, property, target, text.getBytes(StandardCharsets.ISO_8859_1));
        } else {
            return false;
        }
        return true;
    }
}
