package dev.oriel.viewer.wire;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.locks.LockSupport;

/** Reads no faster than a number of bytes per second, so that the sender feels a slow link. */
final class LimitedInput extends InputStream {

    private static final long SECOND = 1_000_000_000;

    /** Pieces are small enough to make an even stream. */
    private static final int PIECES_PER_SECOND = 50;

    private final InputStream source;
    private final long bytesPerSecond;
    private final int piece;
    private final byte[] one = new byte[1];
    private long freeAt = System.nanoTime();

    LimitedInput(InputStream source, long bytesPerSecond) {
        this.source = source;
        this.bytesPerSecond = bytesPerSecond;
        piece = (int) Math.max(1, Math.min(1 << 20, bytesPerSecond / PIECES_PER_SECOND));
    }

    @Override
    public int read() throws IOException {
        return read(one, 0, 1) < 0 ? -1 : one[0] & 255;
    }

    @Override
    public int read(byte[] to, int from, int count) throws IOException {
        while (freeAt - System.nanoTime() > 0) {
            LockSupport.parkNanos(freeAt - System.nanoTime());
        }
        int got = source.read(to, from, Math.min(count, piece));
        if (got > 0) {
            freeAt = Math.max(freeAt, System.nanoTime() - SECOND / PIECES_PER_SECOND) + got * SECOND / bytesPerSecond;
        }
        return got;
    }
}
