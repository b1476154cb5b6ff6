package dev.oriel.rfb.encode;

import io.netty.buffer.ByteBuf;
import java.util.BitSet;

/**
 * Finished rectangles with their headers, in order. The one shared thing on the way out: {@link #share} hands each viewer
 * its own view of the bytes, counted here and nowhere else; {@link #release} gives up the maker's own count.
 */
public final class EncodedRects {

    private final ByteBuf bytes;
    private final RectList rects;
    private final BitSet lossy;
    private final long encodeNanos;

    EncodedRects(ByteBuf bytes, RectList rects, BitSet lossy, long encodeNanos) {
        this.bytes = bytes;
        this.rects = rects;
        this.lossy = lossy;
        this.encodeNanos = encodeNanos;
    }

    /** What one thread took to encode them. */
    public long encodeNanos() {
        return encodeNanos;
    }

    public int rectCount() {
        return rects.size();
    }

    public RectList rects() {
        return rects;
    }

    public boolean isLossy(int index) {
        return lossy.get(index);
    }

    public boolean isLossyThroughout() {
        return lossy.cardinality() == rects.size();
    }

    public int byteCount() {
        return bytes.readableBytes();
    }

    /** A view of the same bytes that its receiver owns and releases. */
    public ByteBuf share() {
        return bytes.retainedDuplicate();
    }

    /** Appends the bytes to {@code out}. */
    public void copyTo(ByteBuf out) {
        out.writeBytes(bytes, bytes.readerIndex(), bytes.readableBytes());
    }

    public void release() {
        bytes.release();
    }
}
