package dev.oriel.benchmarks.kernel;

import io.netty.buffer.ByteBuf;
import java.io.ByteArrayOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Finds out what an encoding hands to zlib by decompressing what came out: so the limit compresses the same bytes. */
final class ZlibInput {

    private ZlibInput() {}

    /** What {@code length} bytes at the reader index decompress to; they are taken off {@code in}. */
    static byte[] of(ByteBuf in, int length, Inflater inflater) {
        byte[] compressed = new byte[length];
        in.readBytes(compressed);
        inflater.setInput(compressed);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] some = new byte[1 << 16];
        try {
            for (int count = inflater.inflate(some); count > 0; count = inflater.inflate(some)) {
                all.write(some, 0, count);
            }
        } catch (DataFormatException e) {
            throw new IllegalStateException("an encoder wrote what zlib cannot read", e);
        }
        return all.toByteArray();
    }
}
