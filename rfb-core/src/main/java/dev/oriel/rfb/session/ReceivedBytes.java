package dev.oriel.rfb.session;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;

/**
 * What a client has sent and no phase has taken yet. Never holds much more than one unfinished message and what one read
 * brought, and gives large memory back as soon as it is empty, since most viewers are idle most of the time. On the event
 * loop.
 */
final class ReceivedBytes {

    /** Enough for everything but copied texts and long lists of encodings. */
    private static final int USUAL_BYTES = 256;

    private final ByteBufAllocator allocator;
    private ByteBuf buffer;

    ReceivedBytes(ByteBufAllocator allocator) {
        this.allocator = allocator;
        buffer = allocator.buffer(USUAL_BYTES);
    }

    /** Copies the bytes, which stay the caller's. */
    void add(ByteBuf bytes) {
        buffer.writeBytes(bytes);
    }

    boolean isEmpty() {
        return !buffer.isReadable();
    }

    int size() {
        return buffer.readableBytes();
    }

    /** For looking only: moving its indexes is left to {@link #take}. */
    ByteBuf peek() {
        return buffer;
    }

    /** The next message, valid until bytes are added. */
    ByteBuf take(int length) {
        return buffer.readSlice(length);
    }

    /** Makes room after messages have been taken. */
    void compact() {
        if (buffer.isReadable()) {
            buffer.discardSomeReadBytes();
        } else if (buffer.capacity() <= USUAL_BYTES) {
            buffer.clear();
        } else {
            buffer.release();
            buffer = allocator.buffer(USUAL_BYTES);
        }
    }

    void release() {
        buffer.release();
    }
}
