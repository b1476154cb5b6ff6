package dev.oriel.encoders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oriel.encoders.jpeg.JpegCodec;
import dev.oriel.rfb.encode.Encoding;
import org.junit.jupiter.api.Test;

class StandardEncodersTest {

    @Test
    void prefersTightThenZrleAndHasRawLast() {
        assertThat(StandardEncoders.standard().list())
                .extracting(Encoding::name)
                .containsExactly(
                        "Tight",
                        "ZRLE",
                        "JPEG",
                        "TightPNG",
                        "Zlib",
                        "Hextile",
                        "TRLE",
                        "CoRRE",
                        "RRE",
                        "ScaledPicture",
                        "Raw");
    }

    @Test
    void tellsWhichJpegCodecItUses() {
        assertThat(StandardEncoders.with(JpegCodec.imageIo()).jpegCodecName()).isEqualTo("javax.imageio");
        assertThat(StandardEncoders.standard().jpegCodecName())
                .as("libturbojpeg.so.0 is installed")
                .isEqualTo("libjpeg-turbo");
    }

    @Test
    void tellsWhichWebpCodecItUses() {
        assertThat(StandardEncoders.with(JpegCodec.imageIo()).webpCodecName()).isEmpty();
        assertThat(StandardEncoders.standard().webpCodecName())
                .as("it comes with us")
                .hasValueSatisfying(name -> assertThat(name).startsWith("libwebp "));
    }
}
