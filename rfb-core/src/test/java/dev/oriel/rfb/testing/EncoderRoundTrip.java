package dev.oriel.rfb.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oriel.framebuffer.PixelFormat;
import dev.oriel.framebuffer.Rect;
import dev.oriel.rfb.encode.EncodeProfile;
import dev.oriel.rfb.encode.Encoding;
import dev.oriel.rfb.encode.Fidelity;
import dev.oriel.rfb.encode.RectEncoder;
import dev.oriel.viewer.decode.RectDecoders;
import dev.oriel.viewer.picture.RgbImage;
import dev.oriel.viewer.wire.WireReader;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.io.IOException;

/** One encoder and one decoder that hears all its rectangles, in order. */
final class EncoderRoundTrip implements AutoCloseable {

    /** What the encoder claims and what the viewer sees. */
    record Outcome(Fidelity fidelity, RgbImage seen) {}

    private final Encoding encoding;
    private RectEncoder encoder;
    private RectDecoders decoder;

    EncoderRoundTrip(Encoding encoding) {
        this.encoding = encoding;
        encoder = EncoderContract.open(encoding);
        decoder = new RectDecoders(PixelFormat.BGRX);
    }

    /** Another viewer: streams begin anew. */
    void reopen() {
        encoder.close();
        encoder = EncoderContract.open(encoding);
        decoder = new RectDecoders(PixelFormat.BGRX);
    }

    Outcome run(RgbImage image, EncodeProfile profile) throws IOException {
        ByteBuf out = Unpooled.buffer(16);
        try {
            return run(image, profile, out);
        } finally {
            out.release();
        }
    }

    Outcome run(RgbImage image, EncodeProfile profile, ByteBuf out) throws IOException {
        TestPixels memory = TestPixels.of(image);
        int start = out.writerIndex();
        Fidelity fidelity = encoder.encode(memory.pixels(), memory.rect(), profile, out);
        byte[] bytes = ByteBufUtil.getBytes(out, start, out.writerIndex() - start);
        RgbImage screen = new RgbImage(image.width() + 7, image.height() + 2);
        Rect area = new Rect(4, 1, image.width(), image.height());
        WireReader in = WireReader.of(bytes);
        decoder.use(profile.format());
        decoder.decodeRect(in, area, encoding.number(), screen);
        assertThat(in.position()).as("all bytes belong to the rectangle").isEqualTo(bytes.length);
        return new Outcome(fidelity, screen.crop(area));
    }

    byte[] encode(RgbImage image, EncodeProfile profile) {
        return encode(encoder, image, profile);
    }

    static byte[] encode(RectEncoder encoder, RgbImage image, EncodeProfile profile) {
        TestPixels memory = TestPixels.of(image);
        ByteBuf out = Unpooled.buffer(16);
        try {
            encoder.encode(memory.pixels(), memory.rect(), profile, out);
            return ByteBufUtil.getBytes(out);
        } finally {
            out.release();
        }
    }

    /** What a viewer of this format sees of the picture at best. */
    RgbImage best(RgbImage image, PixelFormat format) {
        return RectDecoders.nearest(image, format);
    }

    @Override
    public void close() {
        encoder.close();
    }
}
