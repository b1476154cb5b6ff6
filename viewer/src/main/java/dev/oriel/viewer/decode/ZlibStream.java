package dev.oriel.viewer.decode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * One zlib stream that arrives in chunks, each ending at a sync flush. A chunk is either read whole, or must give exactly the
 * bytes asked for, no less and no more.
 */
final class ZlibStream {

    private final Inflater inflater = new Inflater();

    void reset() {
        inflater.reset();
    }

    void begin(byte[] chunk) {
        inflater.setInput(chunk);
    }

    void readFully(byte[] to) throws IOException {
        int at = 0;
        while (at < to.length) {
            int got = inflate(to, at, to.length - at);
            if (got == 0) {
                throw new IOException("zlib chunk ends " + (to.length - at) + " bytes early");
            }
            at += got;
        }
    }

    /** Everything in the chunk. */
    byte[] readAll() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] piece = new byte[8192];
        int got;
        while ((got = inflate(piece, 0, piece.length)) > 0) {
            all.write(piece, 0, got);
        }
        return all.toByteArray();
    }

    /** Takes in what is left of the chunk: the marker of its flush. */
    void end() throws IOException {
        if (inflate(new byte[1], 0, 1) != 0) {
            throw new IOException("zlib chunk holds more than its rectangle needs");
        }
        if (inflater.getRemaining() != 0) {
            throw new IOException(inflater.getRemaining() + " bytes behind the end of the zlib stream");
        }
    }

    private int inflate(byte[] to, int at, int length) throws IOException {
        try {
            return inflater.inflate(to, at, length);
        } catch (DataFormatException e) {
            throw new IOException("broken zlib data", e);
        }
    }
}
