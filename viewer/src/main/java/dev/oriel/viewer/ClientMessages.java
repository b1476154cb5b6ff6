package dev.oriel.viewer;

import dev.oriel.framebuffer.PixelFormat;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes client messages (RFC 6143 section 7.5 and rfbproto), each at once and whole; any thread may send. */
final class ClientMessages {

    private final OutputStream out;

    ClientMessages(OutputStream out) {
        this.out = out;
    }

    /** Bytes as they are. */
    synchronized void send(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
    }

    /** One message under construction. */
    private static final class Message {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final DataOutputStream data = new DataOutputStream(bytes);

        Message u8(int... values) throws IOException {
            for (int value : values) {
                data.writeByte(value);
            }
            return this;
        }

        Message u16(int... values) throws IOException {
            for (int value : values) {
                data.writeShort(value);
            }
            return this;
        }

        Message s32(int value) throws IOException {
            data.writeInt(value);
            return this;
        }

        Message raw(byte[] value) throws IOException {
            data.write(value);
            return this;
        }
    }

    private void send(Message message) throws IOException {
        send(message.bytes.toByteArray());
    }

    void byteValue(int value) throws IOException {
        send(new byte[] {(byte) value});
    }

    void setPixelFormat(PixelFormat format) throws IOException {
        send(new Message()
                .u8(0, 0, 0, 0)
                .u8(format.bitsPerPixel(), format.depth(), format.bigEndian() ? 1 : 0, 1)
                .u16(format.redMax(), format.greenMax(), format.blueMax())
                .u8(format.redShift(), format.greenShift(), format.blueShift(), 0, 0, 0));
    }

    void setEncodings(List<Integer> encodings) throws IOException {
        Message message = new Message().u8(2, 0).u16(encodings.size());
        for (int encoding : encodings) {
            message.s32(encoding);
        }
        send(message);
    }

    void requestUpdate(boolean incremental, int width, int height) throws IOException {
        send(new Message().u8(3, incremental ? 1 : 0).u16(0, 0, width, height));
    }

    void enableContinuousUpdates(int width, int height) throws IOException {
        send(new Message().u8(150, 1).u16(0, 0, width, height));
    }

    void fence(int flags, byte[] payload) throws IOException {
        send(new Message().u8(248, 0, 0, 0).s32(flags).u8(payload.length).raw(payload));
    }

    void key(int keysym, boolean down) throws IOException {
        send(new Message().u8(4, down ? 1 : 0, 0, 0).s32(keysym));
    }

    void pointer(int x, int y, int buttons) throws IOException {
        send(new Message().u8(5, buttons).u16(x, y));
    }

    /** KasmVNC's pointer message: 16 bits of buttons, position, and how far the wheels turned. */
    void kasmPointer(int x, int y, int buttons) throws IOException {
        send(new Message().u8(5).u16(buttons, x, y, 0, 0));
    }

    void cutText(String text) throws IOException {
        byte[] latin = text.getBytes(StandardCharsets.ISO_8859_1);
        send(new Message().u8(6, 0, 0, 0).s32(latin.length).raw(latin));
    }

    /** ChecksumRequest (docs/protocol.md). */
    void requestChecksum(int id) throws IOException {
        send(new Message().u8(79, 0, 0, 0).s32(id));
    }

    /** SetDesktopSize with one screen. */
    void setDesktopSize(int width, int height) throws IOException {
        send(new Message()
                .u8(251, 0)
                .u16(width, height)
                .u8(1, 0)
                .s32(0)
                .u16(0, 0, width, height)
                .s32(0));
    }
}
