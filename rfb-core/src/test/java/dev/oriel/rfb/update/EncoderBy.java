package dev.oriel.rfb.update;

import dev.oriel.framebuffer.Pixels;
import dev.oriel.framebuffer.Rect;
import dev.oriel.rfb.encode.EncodeProfile;
import dev.oriel.rfb.encode.Fidelity;
import dev.oriel.rfb.encode.RectEncoder;
import io.netty.buffer.ByteBuf;

/** An encoder that is one function. */
record EncoderBy(Function function) implements RectEncoder {

    interface Function {

        Fidelity encode(Pixels pixels, Rect rect, EncodeProfile profile, ByteBuf out);
    }

    @Override
    public Fidelity encode(Pixels pixels, Rect rect, EncodeProfile profile, ByteBuf out) {
        return function.encode(pixels, rect, profile, out);
    }

    @Override
    public void close() {
        // Nothing to give back.
    }
}
