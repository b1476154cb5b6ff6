package dev.oriel.viewer.decode;

import dev.oriel.viewer.wire.WireReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * One zlib stream that arrives in chunks of a known length, each ending at a flush. It inflates straight from the reader's
 * buffer, and never beyond the chunk. Call {@link #end} after each.
 */
final class ZlibStream extends InputStream {

    private final Inflater inflater = new Inflater();
    private final byte[] one = new byte[1];
    private WireReader in = WireReader.of();
    private long left;

    /** A reader of what the chunks inflate to. */
    WireReader reader() {
        return new WireReader(this, 1 << 14);
    }

    /** The next chunk begins with a new stream. */
    void restart() {
        inflater.reset();
    }

    /** A chunk of so many bytes comes next from the reader. */
    void begin(WireReader from, long length) {
        in = from;
        left = length;
    }

    @Override
    public int read() throws IOException {
        read(one, 0, 1);
        return one[0] & 255;
    }

    /** Inflates at least one byte; the end of the chunk is an error, since a rectangle says how much it needs. */
    @Override
    public int read(byte[] to, int from, int count) throws IOException {
        int got = some(to, from, count);
        if (got == 0 && count > 0) {
            throw new IOException("zlib chunk holds less than its rectangle needs");
        }
        return got;
    }

    /** Inflates at least one byte; 0 at the end of the chunk. */
    private int some(byte[] to, int from, int count) throws IOException {
        Objects.checkFromIndexSize(from, count, to.length);
        while (true) {
            int got = inflate(to, from, count);
            if (got > 0 || left == 0) {
                return got;
            }
            if (inflater.finished() || inflater.needsDictionary()) {
                throw new IOException(left + " bytes behind the end of the zlib stream");
            }
            int some = in.consumeSome(left);
            left -= some;
            inflater.setInput(in.array(), in.consumedFrom(some), some);
        }
    }

    /** Nothing of the chunk may be left: takes in the marker of its flush. */
    void end() throws IOException {
        if (some(one, 0, 1) > 0) {
            throw new IOException("zlib chunk holds more than its rectangle needs");
        }
        if (inflater.getRemaining() != 0) {
            throw new IOException(inflater.getRemaining() + " bytes behind the end of the zlib stream");
        }
    }

    private int inflate(byte[] to, int from, int count) throws IOException {
        try {
            return inflater.inflate(to, from, count);
        } catch (DataFormatException e) {
            throw new IOException("broken zlib data", e);
        }
    }

    /** Frees what the inflater holds outside the heap. */
    @Override
    public void close() {
        inflater.end();
    }
}
