package dev.oriel.x11.xcb;

import java.util.Objects;
import org.lwjgl.system.MemoryUtil;
import org.lwjgl.system.libc.LibCStdlib;

/**
 * A reply, an event or an error as XCB delivered it: 32 bytes in host byte order, and after a reply's header the data it
 * announced. The memory is C's; whoever holds the message closes it, after which nothing may be read. Offsets are those of
 * the X protocol's encoding and checked against the message's length. Owner: the thread of the connection.
 */
public final class XMessage implements AutoCloseable {

    /** Bytes of every event and error, and of the head of every reply. */
    static final int HEAD_BYTES = 32;

    private static final int REPLY = 1;
    private static final int SENT_BY_CLIENT = 0x80;

    private final long bytes;
    private long address;

    private XMessage(long address, long bytes) {
        this.address = address;
        this.bytes = bytes;
    }

    static XMessage at(long address) {
        boolean reply = MemoryUtil.memGetByte(address) == REPLY;
        long extraWords = reply ? MemoryUtil.memGetInt(address + 4) & 0xFFFFFFFFL : 0;
        return new XMessage(address, HEAD_BYTES + extraWords * 4);
    }

    /** 0 an error, 1 a reply, otherwise the event's number. */
    public int type() {
        return u8(0) & ~SENT_BY_CLIENT;
    }

    public boolean isError() {
        return type() == 0;
    }

    /** Length of everything including the 32 bytes of the head. */
    public long bytes() {
        return bytes;
    }

    public int u8(int offset) {
        return MemoryUtil.memGetByte(at(offset, 1)) & 0xFF;
    }

    public int u16(int offset) {
        return MemoryUtil.memGetShort(at(offset, 2)) & 0xFFFF;
    }

    public int i16(int offset) {
        return MemoryUtil.memGetShort(at(offset, 2));
    }

    /** A CARD32, INT32, XID or atom. */
    public int i32(int offset) {
        return MemoryUtil.memGetInt(at(offset, 4));
    }

    /** A copy of {@code length} bytes. */
    public byte[] copy(int offset, int length) {
        byte[] copy = new byte[length];
        MemoryUtil.memByteBuffer(at(offset, length), length).get(copy);
        return copy;
    }

    /** Where {@code length} bytes lie; valid until the message is closed. */
    public long address(int offset, long length) {
        return at(offset, length);
    }

    @Override
    public void close() {
        if (address != 0) {
            LibCStdlib.nfree(address);
            address = 0;
        }
    }

    private long at(int offset, long length) {
        if (address == 0) {
            throw new IllegalStateException("message is closed");
        }
        return address + Objects.checkFromIndexSize((long) offset, length, bytes);
    }
}
