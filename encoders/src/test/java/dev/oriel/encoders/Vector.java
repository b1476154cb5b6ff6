package dev.oriel.encoders;

import dev.oriel.rfb.encode.EncodeProfile;
import dev.oriel.rfb.encode.Encoding;
import dev.oriel.rfb.encode.Fidelity;
import dev.oriel.rfb.encode.RectEncoder;
import dev.oriel.rfb.encode.Subsampling;
import dev.oriel.rfb.testing.TestPixels;
import dev.oriel.viewer.picture.RgbImage;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** One rectangle of the vectors; {@code isGray} ones are to be compared by brightness. */
record Vector(Source source, RgbImage image, boolean isExact, boolean isGray, String payload) {

    record Source(Encoding encoding, String format, String name) {}

    static Vector of(Source source, RectEncoder encoder, RgbImage image, EncodeProfile profile) {
        TestPixels memory = TestPixels.of(image);
        ByteBuf out = Unpooled.buffer(256);
        try {
            boolean exact = encoder.encode(memory.pixels(), memory.rect(), profile, out) == Fidelity.EXACT;
            boolean gray = !exact && profile.subsampling() == Subsampling.GRAY;
            String payload = Base64.getEncoder().encodeToString(ByteBufUtil.getBytes(out));
            return new Vector(source, image, exact, gray, payload);
        } finally {
            out.release();
        }
    }

    int encoding() {
        return source.encoding().number();
    }

    static String json(List<Vector> vectors) {
        return vectors.stream().map(Vector::json).collect(Collectors.joining(",\n", "[\n", "\n]\n"));
    }

    private String json() {
        return "{\"name\":\"%s\",\"stream\":\"%s %s\",\"encoding\":%d,\"format\":\"%s\",\"width\":%d,\"height\":%d,"
                        .formatted(
                                source.name(),
                                source.encoding().name(),
                                source.format(),
                                encoding(),
                                source.format(),
                                image.width(),
                                image.height())
                + "\"exact\":%b,\"gray\":%b,\"payload\":\"%s\",\"pixels\":\"%s\"}"
                        .formatted(isExact, isGray, payload, rgba());
    }

    private String rgba() {
        byte[] bytes = new byte[image.width() * image.height() * 4];
        int at = 0;
        for (int rgb : image.toArray()) {
            bytes[at++] = (byte) (rgb >> 16);
            bytes[at++] = (byte) (rgb >> 8);
            bytes[at++] = (byte) rgb;
            bytes[at++] = (byte) 255;
        }
        return Base64.getEncoder().encodeToString(bytes);
    }
}
