package dev.oriel.encoders.memory;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.lang.ref.WeakReference;
import java.nio.ByteBuffer;

/**
 * The address of the direct buffer that was asked for last, so that asking again allocates nothing. It does not keep the
 * buffer alive: the asker holds it as long as it uses the address.
 */
public final class DirectAddress {

    private WeakReference<ByteBuffer> known = new WeakReference<>(null);
    private long address;

    /** The address of byte 0, whatever the position. */
    public long of(ByteBuffer buffer) {
        if (!known.refersTo(buffer)) {
            address = read(buffer);
            known = new WeakReference<>(buffer);
        }
        return address;
    }

    /** The address of byte 0; allocates. */
    public static long read(ByteBuffer buffer) {
        return Pointer.nativeValue(Native.getDirectBufferPointer(buffer));
    }
}
