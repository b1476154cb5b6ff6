package dev.oriel.rfb.update;

import dev.oriel.rfb.wire.FenceFlags;
import dev.oriel.rfb.wire.ServerMessages;
import io.netty.buffer.ByteBuf;
import java.nio.ByteBuffer;
import java.util.OptionalLong;

/** The fences behind our updates: their payload is the update's number as a big-endian 64-bit value. */
final class FenceNumbers {

    /** The flags we know and echo. */
    static final int KNOWN_FLAGS = FenceFlags.BLOCK_BEFORE | FenceFlags.BLOCK_AFTER | FenceFlags.SYNC_NEXT;

    /** Behind no update: the viewer's first fence, which shows that it answers them, and the delay of its link. */
    static final long PING = 0;

    private FenceNumbers() {}

    static void write(ByteBuf out, long number) {
        byte[] payload = ByteBuffer.allocate(Long.BYTES).putLong(number).array();
        ServerMessages.fence(out, FenceFlags.REQUEST | FenceFlags.BLOCK_BEFORE, payload);
    }

    /** The number in an answered fence; empty if it is not one of ours. */
    static OptionalLong read(byte[] payload) {
        return payload.length == Long.BYTES
                ? OptionalLong.of(ByteBuffer.wrap(payload).getLong())
                : OptionalLong.empty();
    }
}
