package dev.oriel.rfb.encode;

import dev.oriel.framebuffer.Rect;
import java.util.IdentityHashMap;

/** One worker's own encoders, opened at first use. One thread. */
public final class WorkerEncoders implements AutoCloseable {

    private final IdentityHashMap<Encoding, RectEncoder> open = new IdentityHashMap<>();
    private final KnownRects known = new KnownRects();
    private final RectList pieces = new RectList();

    /** A rectangle of a list, as encoders want it. */
    Rect rect(RectList list, int index) {
        return known.rect(list.x(index), list.y(index), list.width(index), list.height(index));
    }

    /** Scratch for the pieces of one job. */
    RectList pieces() {
        return pieces;
    }

    RectEncoder encoder(Encoding encoding) {
        RectEncoder encoder = open.get(encoding);
        if (encoder == null) {
            encoder = encoding.open();
            open.put(encoding, encoder);
        }
        return encoder;
    }

    @Override
    public void close() {
        open.values().forEach(RectEncoder::close);
        open.clear();
    }
}
