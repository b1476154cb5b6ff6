package dev.oriel.viewer.wire;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * Reads the wire's numbers, all big-endian (RFC 6143 section 7), from a buffer of its own that never holds back what has
 * arrived. Not safe for two threads. Memory grows with what a caller takes at once, never with a length nobody compared.
 */
public final class WireReader {

    private static final int CAPACITY = 1 << 16;

    /** More than a row of the widest picture in the widest pixels. */
    private static final int MAX_TAKEN = 1 << 22;

    private final InputStream source;
    private byte[] buffer;
    private int next;
    private int end;
    private long fetched;
    private long fetchedNanos = System.nanoTime();

    /** Reads from the stream, which is asked only when nothing is left in the buffer. */
    public WireReader(InputStream source) {
        this(source, CAPACITY);
    }

    /** The same with a buffer of so many bytes at first. */
    public WireReader(InputStream source, int capacity) {
        this.source = source;
        buffer = new byte[capacity];
    }

    /** Reads these bytes and no more. */
    public static WireReader of(byte... bytes) {
        return new WireReader(new ByteArrayInputStream(bytes), 1 << 12);
    }

    public int u8() throws IOException {
        if (next == end) {
            fetch();
        }
        return buffer[next++] & 255;
    }

    public int u16() throws IOException {
        int at = take(2);
        return (buffer[at] & 255) << 8 | (buffer[at + 1] & 255);
    }

    public int s32() throws IOException {
        int at = take(4);
        return buffer[at] << 24 | (buffer[at + 1] & 255) << 16 | (buffer[at + 2] & 255) << 8 | (buffer[at + 3] & 255);
    }

    public long u32() throws IOException {
        return s32() & 0xFFFFFFFFL;
    }

    /** An unsigned 32-bit length of {@code what}, refused above {@code most}. */
    public int length(int most, String what) throws IOException {
        long length = u32();
        if (length > most) {
            throw new IOException(what + " of " + length + " bytes, more than " + most);
        }
        return (int) length;
    }

    /**
     * Makes the next bytes stand in {@link #array} without a gap, and steps over them.
     *
     * @return where they begin; good until the next call of any method
     */
    public int take(int count) throws IOException {
        if (count > MAX_TAKEN) {
            throw new IllegalArgumentException("take " + count + " bytes, more than " + MAX_TAKEN);
        }
        if (end - next < count) {
            makeRoom(count);
            while (end - next < count) {
                fetch();
            }
        }
        int at = next;
        next += count;
        return at;
    }

    /** The buffer that {@link #take} answers places in. */
    public byte[] array() {
        return buffer;
    }

    /**
     * Steps over what has arrived, at least one byte and at most this many, waiting for the first one. They begin at
     * {@link #consumedFrom}.
     *
     * @return how many
     */
    public int consumeSome(long most) throws IOException {
        if (next == end) {
            fetch();
        }
        int count = (int) Math.min(most, end - next);
        next += count;
        return count;
    }

    /** Where the bytes of the last {@link #consumeSome} begin in {@link #array}. */
    public int consumedFrom(int count) {
        return next - count;
    }

    public void readFully(byte[] to, int from, int count) throws IOException {
        Objects.checkFromIndexSize(from, count, to.length);
        int done = 0;
        while (done < count) {
            int some = consumeSome(count - done);
            System.arraycopy(buffer, next - some, to, from + done, some);
            done += some;
        }
    }

    /** Text of this many bytes in UTF-8. */
    public String text(int bytes) throws IOException {
        int at = take(bytes);
        return new String(buffer, at, bytes, StandardCharsets.UTF_8);
    }

    public void skip(long count) throws IOException {
        long left = count;
        while (left > 0) {
            left -= consumeSome(left);
        }
    }

    /** Bytes handed out so far. */
    public long position() {
        return fetched - (end - next);
    }

    /** When the youngest byte of the buffer came, as {@link System#nanoTime}. */
    public long fetchedNanos() {
        return fetchedNanos;
    }

    /** Whether a byte can be read without asking the source. */
    public boolean hasBuffered() {
        return next < end;
    }

    /** Whether a byte can be read without waiting. */
    public boolean hasArrived() throws IOException {
        return hasBuffered() || source.available() > 0;
    }

    /** Waits until the next byte is there. A source that gives up waiting loses nothing. */
    public void await() throws IOException {
        if (next == end) {
            fetch();
        }
    }

    private void makeRoom(int count) {
        byte[] target = buffer.length < count ? new byte[count] : buffer;
        System.arraycopy(buffer, next, target, 0, end - next);
        end -= next;
        next = 0;
        buffer = target;
    }

    private void fetch() throws IOException {
        if (next == end) {
            next = 0;
            end = 0;
        }
        int got = source.read(buffer, end, buffer.length - end);
        if (got < 0) {
            throw new EOFException("the data ends after " + fetched + " bytes, in the middle of something");
        }
        fetchedNanos = System.nanoTime();
        end += got;
        fetched += got;
    }
}
