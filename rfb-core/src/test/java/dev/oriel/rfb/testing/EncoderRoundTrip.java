package dev.oriel.rfb.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oriel.framebuffer.PixelFormat;
import dev.oriel.framebuffer.Rect;
import dev.oriel.rfb.encode.EncodeProfile;
import dev.oriel.rfb.encode.Encoding;
import dev.oriel.rfb.encode.Fidelity;
import dev.oriel.rfb.encode.Opening;
import dev.oriel.rfb.encode.RectEncoder;
import dev.oriel.viewer.decode.RectDecoders;
import dev.oriel.viewer.picture.RgbImage;
import dev.oriel.viewer.wire.WireReader;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.util.Optional;

/** One encoder and one decoder that hears all its rectangles, in order. */
final class EncoderRoundTrip implements AutoCloseable {

    /** What the encoder claims and what the viewer sees. */
    record Outcome(Fidelity fidelity, RgbImage seen) {}

    private final Encoding encoding;
    private RectEncoder encoder;
    private Optional<Opening> opened = Optional.empty();
    private RectDecoders decoder;

    EncoderRoundTrip(Encoding encoding) {
        this.encoding = encoding;
        encoder = encoding.open();
        decoder = new RectDecoders(PixelFormat.BGRX);
    }

    /** Another viewer: streams begin anew. */
    void reopen() {
        encoder.close();
        opened = Optional.empty();
        encoder = encoding.open();
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
        openDecoder(memory, profile);
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

    /** What the frame loop does: an opening goes first, unless the viewer has just that. */
    private void openDecoder(TestPixels memory, EncodeProfile profile) throws IOException {
        Optional<Opening> wanted = encoding.opening(profile);
        if (wanted.equals(opened) || wanted.isEmpty()) {
            return;
        }
        opened = wanted;
        Encoding writer = wanted.get().writer();
        assertThat(writer.number()).as("number of the opening").isEqualTo(encoding.number());
        assertThat(writer.opening(profile)).as("opening of the opening").isEmpty();
        ByteBuf out = Unpooled.buffer(16);
        try (RectEncoder opener = writer.open()) {
            Rect pixel = new Rect(memory.rect().x(), memory.rect().y(), Opening.SIDE, Opening.SIDE);
            opener.encode(memory.pixels(), pixel, profile, out);
            WireReader in = WireReader.of(ByteBufUtil.getBytes(out));
            decoder.use(profile.format());
            decoder.decodeRect(in, new Rect(0, 0, Opening.SIDE, Opening.SIDE), encoding.number(), new RgbImage(1, 1));
            assertThat(in.position()).as("all bytes belong to the opening").isEqualTo(out.readableBytes());
        } finally {
            out.release();
        }
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
