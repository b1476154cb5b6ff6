package dev.oriel.x11.pixels;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import dev.oriel.framebuffer.MemoryCompare;
import java.nio.ByteBuffer;
import java.util.Objects;

/**
 * {@code memcmp} of the C library, through JNA's direct mapping: one and a half times as fast as the JDK's comparison of memory
 * outside the heap, for which the second-level compiler has no vector code. A call costs a hundred nanoseconds, so short
 * pieces are left to the JDK. The memory must not be taken away by others: a file that somebody shortens ends the process.
 * Immutable, any thread.
 */
public final class NativeMemoryCompare {

    /** From here on a call pays: a row of a screen of 1280 pixels takes about the same time both ways. */
    private static final int LEAST_BYTES = 5120;

    private NativeMemoryCompare() {}

    /** The native comparison, or {@link MemoryCompare#JAVA} where there is none. */
    public static MemoryCompare orJava() {
        try {
            return C.memcmp(0, 0, 0) == 0 ? NativeComparison::new : MemoryCompare.JAVA;
        } catch (LinkageError e) {
            return MemoryCompare.JAVA;
        }
    }

    private static final class NativeComparison implements MemoryCompare.Comparison {

        private final ByteBuffer first;
        private final ByteBuffer second;
        private final long firstAddress;
        private final long secondAddress;
        private final MemoryCompare.Comparison ofShort;

        NativeComparison(ByteBuffer first, ByteBuffer second) {
            this.first = first;
            this.second = second;
            firstAddress = address(first);
            secondAddress = address(second);
            ofShort = MemoryCompare.JAVA.of(first, second);
        }

        private static long address(ByteBuffer buffer) {
            return Pointer.nativeValue(Native.getDirectBufferPointer(buffer));
        }

        @Override
        public boolean isEqual(int firstIndex, int secondIndex, int bytes) {
            if (bytes < LEAST_BYTES) {
                return ofShort.isEqual(firstIndex, secondIndex, bytes);
            }
            Objects.checkFromIndexSize(firstIndex, bytes, first.capacity());
            Objects.checkFromIndexSize(secondIndex, bytes, second.capacity());
            return C.memcmp(firstAddress + firstIndex, secondAddress + secondIndex, bytes) == 0;
        }
    }

    private static final class C {

        static {
            Native.register(C.class, "c");
        }

        /** {@code memcmp(3)}: 0 if equal. */
        static native int memcmp(long first, long second, long bytes);
    }
}
