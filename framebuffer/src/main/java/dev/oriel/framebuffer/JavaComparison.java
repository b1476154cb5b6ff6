package dev.oriel.framebuffer;

import java.nio.ByteBuffer;
import java.util.Objects;

/** Duplicates whose position and limit are moved over the bytes to compare. */
final class JavaComparison implements MemoryCompare.Comparison {

    private final ByteBuffer first;
    private final ByteBuffer second;

    JavaComparison(ByteBuffer first, ByteBuffer second) {
        this.first = first.duplicate();
        this.second = second.duplicate();
    }

    @Override
    public boolean isEqual(int firstIndex, int secondIndex, int bytes) {
        return firstDifference(firstIndex, secondIndex, bytes) < 0;
    }

    /** How many bytes after the indices the first difference lies, or -1. */
    int firstDifference(int firstIndex, int secondIndex, int bytes) {
        Objects.checkFromIndexSize(firstIndex, bytes, first.capacity());
        Objects.checkFromIndexSize(secondIndex, bytes, second.capacity());
        first.limit(firstIndex + bytes).position(firstIndex);
        second.limit(secondIndex + bytes).position(secondIndex);
        return first.mismatch(second);
    }
}
