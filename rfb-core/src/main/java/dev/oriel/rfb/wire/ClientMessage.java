package dev.oriel.rfb.wire;

import dev.oriel.framebuffer.PixelFormat;
import dev.oriel.framebuffer.Rect;
import java.util.List;

/** What a client says in normal operation (RFC 6143 section 7.5; rfbproto for the later ones). Immutable. */
public sealed interface ClientMessage {

    record SetPixelFormat(PixelFormat format) implements ClientMessage {}

    /** In the client's order, unknown numbers and duplicates included. */
    record SetEncodings(List<Integer> encodings) implements ClientMessage {
        public SetEncodings {
            encodings = List.copyOf(encodings);
        }
    }

    record FramebufferUpdateRequest(boolean incremental, Rect area) implements ClientMessage {}

    /** {@code keysym} as X has it. */
    record KeyEvent(boolean down, int keysym) implements ClientMessage {

        /** Keys are passwords too. */
        @Override
        public String toString() {
            return "KeyEvent[down=" + down + "]";
        }
    }

    /** {@code buttons}: bit n is button n + 1. */
    record PointerEvent(int buttons, int x, int y) implements ClientMessage {}

    /** Latin-1 text that the user copied on his side. */
    record ClientCutText(String text) implements ClientMessage {

        /** Copied texts are passwords too. */
        @Override
        public String toString() {
            return "ClientCutText[" + text.length() + " characters]";
        }
    }

    /** A clipboard message of an extension that is not offered: read over. */
    record ExtendedClipboard(int byteCount) implements ClientMessage {}

    record EnableContinuousUpdates(boolean on, Rect area) implements ClientMessage {}

    /** {@code flags} are {@link FenceFlags}, unknown bits included; {@code payload} of at most 64 bytes. */
    record ClientFence(int flags, List<Byte> payload) implements ClientMessage {
        public ClientFence {
            payload = List.copyOf(payload);
        }

        /** Whether an answer is wanted; if not, this is one. */
        public boolean isRequest() {
            return (flags & FenceFlags.REQUEST) != 0;
        }

        public byte[] payloadBytes() {
            byte[] bytes = new byte[payload.size()];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = payload.get(i);
            }
            return bytes;
        }
    }

    /** {@code id} comes back with the answer (docs/protocol.md). */
    record ChecksumRequest(int id) implements ClientMessage {}

    record SetDesktopSize(int width, int height, List<ScreenLayout> screens) implements ClientMessage {
        public SetDesktopSize {
            screens = List.copyOf(screens);
        }
    }

    /** KasmVNC: the box that video is made to fit into, in pixels, whatever they are. */
    record SetMaxVideoResolution(int width, int height) implements ClientMessage {}
}
