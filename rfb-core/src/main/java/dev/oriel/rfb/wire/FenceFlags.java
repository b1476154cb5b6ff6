package dev.oriel.rfb.wire;

/** Bits of the flags of ClientFence and ServerFence (rfbproto, "ServerFence"). */
public final class FenceFlags {

    /** Everything before the fence is done before it is answered. */
    public static final int BLOCK_BEFORE = 1;

    /** Nothing after the fence begins before it is answered. */
    public static final int BLOCK_AFTER = 1 << 1;

    /** The message right after the fence takes effect together with the answer. */
    public static final int SYNC_NEXT = 1 << 2;

    /** Wants an answer; without this bit the message is one. */
    public static final int REQUEST = 1 << 31;

    private FenceFlags() {}
}
