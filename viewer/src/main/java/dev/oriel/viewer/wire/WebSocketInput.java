package dev.oriel.viewer.wire;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/**
 * The payload of all binary frames as one stream (RFC 6455 section 5); answers pings, ends at a close frame. A read that gives
 * up waiting may be repeated: what has come of a frame's head is kept.
 */
final class WebSocketInput extends InputStream {

    private static final int CONTINUATION = 0;
    private static final int BINARY = 2;
    private static final int CLOSE = 8;
    private static final int PING = 9;
    private static final int PONG = 10;
    private static final int MAX_CONTROL_BYTES = 125;

    private final InputStream source;
    private final WebSocketOutput answers;
    private final byte[] head = new byte[10];
    private final byte[] one = new byte[1];
    private final byte[] control = new byte[MAX_CONTROL_BYTES];
    private int headBytes;
    private int controlBytes;
    private int opcode = CONTINUATION;
    private long left;
    private boolean headRead;
    private boolean inMessage;
    private boolean ended;

    WebSocketInput(InputStream source, WebSocketOutput answers) {
        this.source = new BufferedInputStream(source, 1 << 16);
        this.answers = answers;
    }

    @Override
    public int read() throws IOException {
        return read(one, 0, 1) < 0 ? -1 : one[0] & 255;
    }

    @Override
    public int read(byte[] to, int from, int count) throws IOException {
        Objects.checkFromIndexSize(from, count, to.length);
        while (!ended && !isInData()) {
            readHead();
            if (headRead && opcode >= CLOSE) {
                readControl();
            }
        }
        if (ended) {
            return -1;
        }
        int got = source.read(to, from, (int) Math.min(count, left));
        if (got < 0) {
            ended = true;
        } else {
            left -= got;
        }
        return got;
    }

    private boolean isInData() {
        return headRead && opcode < CLOSE && left > 0;
    }

    /** Begins the next frame, or goes on with its head. */
    private void readHead() throws IOException {
        if (headRead && left > 0) {
            return;
        }
        headRead = false;
        if (!fill(2) || !fill(headLength())) {
            ended = true;
            return;
        }
        left = payloadLength();
        opcode = head[0] & 15;
        boolean last = (head[0] & 0x80) != 0;
        check(last);
        headBytes = 0;
        headRead = true;
        controlBytes = 0;
        if (opcode < CLOSE) {
            inMessage = !last;
        }
    }

    private boolean fill(int count) throws IOException {
        while (headBytes < count) {
            int got = source.read(head, headBytes, count - headBytes);
            if (got < 0) {
                return false;
            }
            headBytes += got;
        }
        return true;
    }

    private int headLength() {
        int length = head[1] & 127;
        return length == 126 ? 4 : length == 127 ? 10 : 2;
    }

    private long payloadLength() {
        int bytes = headLength() - 2;
        long length = bytes == 0 ? head[1] & 127 : 0;
        for (int i = 0; i < bytes; i++) {
            length = length << 8 | (head[2 + i] & 255);
        }
        return length;
    }

    private void check(boolean last) throws IOException {
        boolean isControl = opcode == CLOSE || opcode == PING || opcode == PONG;
        boolean isData = opcode == (inMessage ? CONTINUATION : BINARY);
        if ((head[0] & 0x70) != 0 || (!isControl && !isData)) {
            throw new IOException("WebSocket frame that begins with " + Integer.toHexString(head[0] & 255)
                    + (inMessage ? " inside a message" : ""));
        }
        if ((head[1] & 0x80) != 0) {
            throw new IOException("masked WebSocket frame from the server");
        }
        if (left < 0 || (isControl && (!last || left > MAX_CONTROL_BYTES))) {
            throw new IOException("WebSocket frame " + opcode + " of " + left + " bytes, last " + last);
        }
    }

    private void readControl() throws IOException {
        while (left > 0) {
            int got = source.read(control, controlBytes, (int) left);
            if (got < 0) {
                ended = true;
                return;
            }
            controlBytes += got;
            left -= got;
        }
        headRead = false;
        if (opcode == PING) {
            answers.send(PONG, control, 0, controlBytes);
        } else if (opcode == CLOSE) {
            ended = true;
            answers.send(CLOSE, control, 0, Math.min(2, controlBytes));
        }
    }
}
