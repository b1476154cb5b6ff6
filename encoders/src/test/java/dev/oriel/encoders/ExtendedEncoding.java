package dev.oriel.encoders;

import dev.oriel.framebuffer.Pixels;
import dev.oriel.framebuffer.Rect;
import dev.oriel.rfb.encode.EncodeProfile;
import dev.oriel.rfb.encode.Encoding;
import dev.oriel.rfb.encode.EncodingExtension;
import dev.oriel.rfb.encode.Fidelity;
import dev.oriel.rfb.encode.RectEncoder;
import io.netty.buffer.ByteBuf;
import java.util.Set;

/** An encoding as viewers get it that know these extensions, whatever profile it is asked for. */
public record ExtendedEncoding(Encoding plain, Set<EncodingExtension> extensions) implements Encoding {

    @Override
    public int number() {
        return plain.number();
    }

    @Override
    public String name() {
        return plain.name() + " with " + extensions;
    }

    @Override
    public boolean supports(EncodeProfile profile) {
        return plain.supports(profile);
    }

    @Override
    public int maxWidth() {
        return plain.maxWidth();
    }

    @Override
    public int maxArea() {
        return plain.maxArea();
    }

    @Override
    public RectEncoder open() {
        RectEncoder encoder = plain.open();
        return new RectEncoder() {

            private EncodeProfile asked = EncodeProfile.DEFAULT;
            private EncodeProfile extended = extend(asked);

            @Override
            public Fidelity encode(Pixels pixels, Rect rect, EncodeProfile profile, ByteBuf out) {
                if (!profile.equals(asked)) {
                    asked = profile;
                    extended = extend(profile);
                }
                return encoder.encode(pixels, rect, extended, out);
            }

            @Override
            public void close() {
                encoder.close();
            }
        };
    }

    private EncodeProfile extend(EncodeProfile profile) {
        return new EncodeProfile(
                profile.format(), profile.compressionLevel(), profile.jpegQuality(), profile.subsampling(), extensions);
    }
}
