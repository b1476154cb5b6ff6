package dev.oriel.encoders;

import dev.oriel.rfb.encode.EncodeProfile;
import dev.oriel.rfb.encode.Encoding;
import dev.oriel.rfb.encode.Opening;
import dev.oriel.rfb.encode.RectEncoder;
import dev.oriel.viewer.picture.RgbImage;
import java.util.List;
import java.util.Optional;

/** One viewer's rectangles of one encoding, openings included, in the order in which a frame loop would send them. */
final class VectorStream implements AutoCloseable {

    private final Encoding encoding;
    private final String format;
    private final List<Vector> vectors;
    private final RectEncoder encoder;
    private Optional<Opening> opened = Optional.empty();

    VectorStream(Encoding encoding, String format, List<Vector> vectors) {
        this.encoding = encoding;
        this.format = format;
        this.vectors = vectors;
        encoder = encoding.open();
    }

    /** Adds the picture, unless the encoding cannot write it for this profile. */
    void add(String name, RgbImage image, EncodeProfile profile) {
        if (!encoding.supports(profile)) {
            return;
        }
        Optional<Opening> opening = encoding.opening(profile);
        if (!opening.equals(opened)) {
            opened = opening;
            try (RectEncoder opener = opening.orElseThrow().writer().open()) {
                RgbImage pixel = new RgbImage(Opening.SIDE, Opening.SIDE);
                vectors.add(
                        Vector.of(new Vector.Source(encoding, format, "opening of " + name), opener, pixel, profile));
            }
        }
        vectors.add(Vector.of(new Vector.Source(encoding, format, name), encoder, image, profile));
    }

    @Override
    public void close() {
        encoder.close();
    }
}
