package dev.oriel.framebuffer;

import java.nio.ByteBuffer;

/**
 * How fast equality is proven is a property of the platform: the JDK's own comparison of memory outside the heap is {@link
 * #JAVA}, and a module that may call native code can bring a faster one. Immutable, any thread.
 */
@FunctionalInterface
public interface MemoryCompare {

    /** Plain Java, everywhere. */
    MemoryCompare JAVA = JavaComparison::new;

    /** A comparison of these two direct buffers, which it keeps alive; their positions and limits mean nothing to it. */
    Comparison of(ByteBuffer first, ByteBuffer second);

    /** Two memories, compared piece by piece. One thread; allocates nothing. */
    @FunctionalInterface
    interface Comparison {

        /**
         * Whether both hold the same {@code bytes} bytes from these indices on. Others may write meanwhile; then the answer
         * holds for each byte at the moment it was read.
         *
         * @throws IndexOutOfBoundsException if a piece is not wholly inside its buffer
         */
        boolean isEqual(int firstIndex, int secondIndex, int bytes);
    }
}
