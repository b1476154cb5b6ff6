package dev.oriel.rfb.encode;

import java.util.IdentityHashMap;

/** One worker's own encoders, opened at first use. One thread. */
public final class WorkerEncoders implements AutoCloseable {

    private final IdentityHashMap<Encoding, RectEncoder> open = new IdentityHashMap<>();

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
