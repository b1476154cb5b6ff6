package dev.oriel.viewer.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;
import java.util.Random;

/** Puts each array that is written into one masked binary frame (RFC 6455 section 5.2); any thread may write. */
final class WebSocketOutput extends OutputStream {

    static final int BINARY = 2;
    static final int CLOSE = 8;
    static final int PONG = 10;

    private final OutputStream out;
    private final Random masks;

    WebSocketOutput(OutputStream out, Random masks) {
        this.out = out;
        this.masks = masks;
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] from, int at, int count) throws IOException {
        send(BINARY, from, at, count);
    }

    /** Sends one whole frame. */
    synchronized void send(int opcode, byte[] from, int at, int count) throws IOException {
        Objects.checkFromIndexSize(at, count, from.length);
        int lengthBytes = count < 126 ? 0 : count < 65536 ? 2 : 8;
        byte[] frame = new byte[2 + lengthBytes + 4 + count];
        frame[0] = (byte) (0x80 | opcode);
        frame[1] = (byte) (0x80 | (lengthBytes == 0 ? count : lengthBytes == 2 ? 126 : 127));
        for (int i = 0; i < lengthBytes; i++) {
            frame[2 + i] = (byte) ((long) count >> (8 * (lengthBytes - 1 - i)));
        }
        int mask = masks.nextInt();
        int payload = 2 + lengthBytes + 4;
        for (int i = 0; i < 4; i++) {
            frame[payload - 4 + i] = (byte) (mask >> (24 - 8 * i));
        }
        for (int i = 0; i < count; i++) {
            frame[payload + i] = (byte) (from[at + i] ^ frame[payload - 4 + i % 4]);
        }
        out.write(frame);
    }
}
