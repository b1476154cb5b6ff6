package dev.oriel.benchmarks;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.nio.ByteBuffer;

/** The C library's memory functions on raw addresses, called through JNA's direct mapping: the limit of what can be had. */
final class NativeMemory {

    static {
        Native.register(NativeMemory.class, "c");
    }

    private NativeMemory() {}

    /** 0 if equal. */
    static native int memcmp(long first, long second, long bytes);

    static native long memcpy(long target, long source, long bytes);

    static long address(ByteBuffer direct) {
        return Pointer.nativeValue(Native.getDirectBufferPointer(direct));
    }
}
