package dev.oriel.websocket;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * A WebSocket frame as a test sees it, written and read without Netty (RFC 6455 section 5.2); the payload
 * holds one byte per char.
 */
record Frame(boolean fin, int opcode, String payload) {

    static final int CONTINUATION = 0;
    static final int TEXT = 1;
    static final int BINARY = 2;
    static final int CLOSE = 8;
    static final int PING = 9;
    static final int PONG = 10;

    private static final int MASK = 0x5a17c3e4;

    static Frame binary(String text) {
        return new Frame(true, BINARY, text);
    }

    static Frame part(boolean fin, int opcode, String text) {
        return new Frame(fin, opcode, text);
    }

    static Frame close(int code) {
        return new Frame(true, CLOSE, "" + (char) (code >> 8) + (char) (code & 0xff));
    }

    int closeCode() {
        return payload.length() < 2 ? -1 : payload.charAt(0) << 8 | payload.charAt(1);
    }

    /** As a client sends it. */
    byte[] masked() {
        ByteBuffer out = header(0x80, payload.length());
        out.putInt(MASK);
        byte[] key = ByteBuffer.allocate(4).putInt(MASK).array();
        for (int i = 0; i < payload.length(); i++) {
            out.put((byte) (payload.charAt(i) ^ key[i % 4]));
        }
        return bytes(out);
    }

    /** As only a server may send it. */
    byte[] unmasked() {
        return bytes(header(0, payload.length()).put(payload.getBytes(StandardCharsets.ISO_8859_1)));
    }

    /** The head of a client's frame that announces a length without its payload. */
    byte[] maskedHead(long announcedLength) {
        return bytes(header(0x80, announcedLength).putInt(MASK));
    }

    private ByteBuffer header(int maskBit, long length) {
        ByteBuffer out = ByteBuffer.allocate(14 + payload.length()).put((byte) ((fin ? 0x80 : 0) | opcode));
        if (length <= 125) {
            return out.put((byte) (maskBit | length));
        }
        if (length <= 0xffff) {
            return out.put((byte) (maskBit | 126)).putShort((short) length);
        }
        return out.put((byte) (maskBit | 127)).putLong(length);
    }

    private static byte[] bytes(ByteBuffer out) {
        byte[] bytes = new byte[out.flip().remaining()];
        out.get(bytes);
        return bytes;
    }
}
