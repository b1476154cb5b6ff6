package dev.oriel.rfb.tiles;

import dev.oriel.framebuffer.Pixels;
import dev.oriel.framebuffer.Rect;
import java.nio.ByteBuffer;

/**
 * A 64-bit hash of a rectangle's pixels and size. Strong enough that tiles rarely meet in it; equality is proven by bytes
 * all the same. Two lanes, each a multiplication and a rotation per eight bytes; primes and final mixing as in the
 * published 64-bit xxHash.
 */
final class TileHash {

    private static final long PRIME_1 = 0x9E3779B185EBCA87L;
    private static final long PRIME_2 = 0xC2B2AE3D27D4EB4FL;
    private static final long PRIME_3 = 0x165667B19E3779F9L;

    private TileHash() {}

    static long of(Pixels pixels, Rect rect) {
        ByteBuffer memory = pixels.buffer();
        int pairs = rect.width() / 2;
        long even = PRIME_1 * rect.width();
        long odd = PRIME_2 * rect.height();
        for (int y = rect.y(); y < rect.bottom(); y++) {
            int at = pixels.index(rect.x(), y);
            int end = at + pairs * Long.BYTES;
            for (; at + Long.BYTES < end; at += 2 * Long.BYTES) {
                even = Long.rotateLeft(even + memory.getLong(at) * PRIME_2, 31) * PRIME_1;
                odd = Long.rotateLeft(odd + memory.getLong(at + Long.BYTES) * PRIME_2, 31) * PRIME_1;
            }
            for (int x = (at - pixels.index(0, y)) / Integer.BYTES; x < rect.right(); x++) {
                even = Long.rotateLeft(even + pixels.pixel(x, y) * PRIME_2, 31) * PRIME_1;
            }
        }
        return mix(even + Long.rotateLeft(odd, 7));
    }

    private static long mix(long value) {
        long hash = (value ^ value >>> 33) * PRIME_2;
        hash = (hash ^ hash >>> 29) * PRIME_3;
        return hash ^ hash >>> 32;
    }
}
