package dev.oriel.benchmarks.kernel.bare;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.nio.ByteBuffer;

/** The C library's memory functions on raw addresses. */
public final class BareMemory {

    static {
        Native.register(BareMemory.class, "c");
    }

    private BareMemory() {}

    /** 0 if equal. */
    public static native int memcmp(long first, long second, long bytes);

    public static native long memcpy(long target, long source, long bytes);

    /** Of byte 0; allocates. The caller keeps the buffer alive as long as it uses the address. */
    public static long address(ByteBuffer direct) {
        return Pointer.nativeValue(Native.getDirectBufferPointer(direct));
    }
}
