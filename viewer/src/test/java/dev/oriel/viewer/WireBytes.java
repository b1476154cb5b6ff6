package dev.oriel.viewer;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Deflater;

/** Bytes of a server's message, written by hand from the texts. One thread. */
public final class WireBytes {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    public static byte[] bytes(int... values) {
        return new WireBytes().u8(values).toArray();
    }

    /** What a zlib stream gives for this chunk, flushed to its last byte. */
    public static byte[] deflated(Deflater stream, byte... data) {
        stream.setInput(data);
        byte[] chunk = new byte[data.length + 1024];
        return Arrays.copyOf(chunk, stream.deflate(chunk, 0, chunk.length, Deflater.SYNC_FLUSH));
    }

    public WireBytes u8(int... values) {
        for (int value : values) {
            out.write(value);
        }
        return this;
    }

    public WireBytes u16(int... values) {
        for (int value : values) {
            u8(value >> 8, value);
        }
        return this;
    }

    public WireBytes s32(int... values) {
        for (int value : values) {
            u16(value >> 16, value);
        }
        return this;
    }

    public WireBytes raw(byte... bytes) {
        out.writeBytes(bytes);
        return this;
    }

    public WireBytes text(String latin) {
        return raw(latin.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** The head of an update and of its rectangles' number. */
    public WireBytes update(int rects) {
        return u8(0, 0).u16(rects);
    }

    public WireBytes rect(int x, int y, int width, int height, int encoding) {
        return u16(x, y, width, height).s32(encoding);
    }

    public byte[] toArray() {
        return out.toByteArray();
    }
}
