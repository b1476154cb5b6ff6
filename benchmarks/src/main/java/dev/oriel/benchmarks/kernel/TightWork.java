package dev.oriel.benchmarks.kernel;

import dev.oriel.framebuffer.Rect;
import io.netty.buffer.ByteBuf;
import java.util.zip.Inflater;

/**
 * What the libraries had to do for one Tight rectangle of three-byte pixels, read off its bytes (rfbproto, "Tight Encoding").
 *
 * @param jpeg whether it is a JPEG file
 * @param zlibInput what zlib was given; empty if it was not asked
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record TightWork(boolean jpeg, byte[] zlibInput) {

    private static final int FILL = 8;
    private static final int JPEG = 9;
    private static final int EXPLICIT_FILTER = 4;
    private static final int PALETTE_FILTER = 1;
    private static final int PIXEL_BYTES = 3;
    private static final int MIN_TO_COMPRESS = 12;

    private static final TightWork NONE = new TightWork(false, new byte[0]);

    static TightWork of(ByteBuf payload, Rect rect) {
        int kind = payload.readUnsignedByte() >>> 4;
        if (kind == FILL) {
            return NONE;
        }
        if (kind == JPEG) {
            return new TightWork(true, new byte[0]);
        }
        if (kind > JPEG) {
            throw new IllegalStateException("a Tight rectangle of an unknown kind: " + kind);
        }
        int filter = (kind & EXPLICIT_FILTER) == 0 ? 0 : payload.readUnsignedByte();
        long length = filter == PALETTE_FILTER ? indexBytes(payload, rect) : rect.area() * PIXEL_BYTES;
        return length < MIN_TO_COMPRESS ? NONE : new TightWork(false, inflated(payload));
    }

    private static long indexBytes(ByteBuf payload, Rect rect) {
        int colours = payload.readUnsignedByte() + 1;
        payload.skipBytes(colours * PIXEL_BYTES);
        return colours == 2 ? (rect.width() + 7L) / 8 * rect.height() : rect.area();
    }

    private static byte[] inflated(ByteBuf payload) {
        int length = 0;
        int shift = 0;
        int next;
        do {
            next = payload.readUnsignedByte();
            length |= (shift == 14 ? next : next & 127) << shift;
            shift += 7;
        } while (next > 127 && shift < 21);
        Inflater inflater = new Inflater();
        try {
            return ZlibInput.of(payload, length, inflater);
        } finally {
            inflater.end();
        }
    }
}
