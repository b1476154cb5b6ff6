package dev.oriel.encoders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oriel.framebuffer.PixelFormat;
import dev.oriel.rfb.encode.EncodeProfile;
import dev.oriel.rfb.encode.Encoding;
import dev.oriel.rfb.encode.EncodingExtension;
import dev.oriel.rfb.encode.Resampling;
import dev.oriel.rfb.encode.Subsampling;
import dev.oriel.rfb.testing.PixelFormats;
import dev.oriel.rfb.testing.TestContent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Writes what the encoders say and what a viewer must then see, for decoders in another language. See README.md here. */
class WebClientVectorsTest {

    private static final int[][] SIZES = {{1, 1}, {5, 2}, {33, 17}, {66, 20}};
    private static final int JPEG_QUALITY = 90;

    private static final Map<String, PixelFormat> FORMATS =
            new TreeMap<>(Map.of("bgrx", PixelFormat.BGRX, "rgbx", PixelFormats.RGBX));

    @Test
    void writesVectorsForTheWebClient() throws IOException {
        List<Vector> vectors = new ArrayList<>();
        for (Encoding encoding : encodings()) {
            for (String format : FORMATS.keySet()) {
                addStream(encoding, format, vectors);
            }
        }
        Path directory = Path.of(System.getProperty("oriel.vectors", "target/vectors"));
        Files.createDirectories(directory);
        Path file = directory.resolve("vectors.json");
        Files.writeString(file, Vector.json(vectors));
        assertThat(vectors).anyMatch(vector -> !vector.isExact()).anyMatch(vector -> vector.encoding() == 16);
        assertThat(Files.size(file)).isGreaterThan(100_000);
    }

    /** Those of the list, and Tight for viewers that know its extensions. */
    private static List<Encoding> encodings() {
        List<Encoding> encodings = new ArrayList<>(StandardEncoders.standard().list());
        Encoding tight = encodings.get(0);
        for (EncodingExtension extension : EncodingExtension.values()) {
            encodings.add(new ExtendedEncoding(tight, Set.of(extension)));
        }
        return encodings;
    }

    /** One viewer's rectangles, in order. */
    private static void addStream(Encoding encoding, String format, List<Vector> vectors) {
        Random random = new Random(encoding.number());
        try (VectorStream stream = new VectorStream(encoding, format, vectors)) {
            for (TestContent content : TestContent.values()) {
                for (int[] size : SIZES) {
                    int level = random.nextInt(10);
                    EncodeProfile profile =
                            new EncodeProfile(FORMATS.get(format), level, EncodeProfile.LOSSLESS, Subsampling.NONE);
                    String name = content + " " + size[0] + "x" + size[1] + " level " + level;
                    stream.add(name, content.paint(size[0], size[1], 1), profile);
                }
            }
            for (Subsampling subsampling : Subsampling.values()) {
                EncodeProfile profile = new EncodeProfile(FORMATS.get(format), 2, JPEG_QUALITY, subsampling);
                stream.add("photo, subsampling " + subsampling, TestContent.PHOTO.paint(96, 80, 1), profile);
            }
            EncodeProfile whole = new EncodeProfile(FORMATS.get(format), 2, JPEG_QUALITY, Subsampling.NONE);
            if (!encoding.supports(whole)) {
                stream.add(
                        "made smaller",
                        TestContent.GRADIENT.paint(96, 80, 1),
                        whole.reduced(32, Resampling.PROGRESSIVE));
            }
        }
    }
}
