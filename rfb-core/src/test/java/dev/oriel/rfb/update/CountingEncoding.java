package dev.oriel.rfb.update;

import dev.oriel.framebuffer.Pixels;
import dev.oriel.framebuffer.Rect;
import dev.oriel.rfb.encode.EncodeProfile;
import dev.oriel.rfb.encode.Encoding;
import dev.oriel.rfb.encode.Fidelity;
import dev.oriel.rfb.encode.Opening;
import dev.oriel.rfb.encode.RectEncoder;
import io.netty.buffer.ByteBuf;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** An encoding that counts the pixels it is given. */
record CountingEncoding(Encoding counted, AtomicLong pixels) implements Encoding {

    @Override
    public int number() {
        return counted.number();
    }

    @Override
    public String name() {
        return counted.name();
    }

    @Override
    public Optional<Opening> opening(EncodeProfile profile) {
        return counted.opening(profile);
    }

    @Override
    public RectEncoder open() {
        RectEncoder encoder = counted.open();
        return new RectEncoder() {
            @Override
            public Fidelity encode(Pixels picture, Rect rect, EncodeProfile profile, ByteBuf out) {
                pixels.addAndGet(rect.area());
                return encoder.encode(picture, rect, profile, out);
            }

            @Override
            public void close() {
                encoder.close();
            }
        };
    }
}
