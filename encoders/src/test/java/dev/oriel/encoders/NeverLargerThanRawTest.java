package dev.oriel.encoders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oriel.encoders.jpeg.JpegCodec;
import dev.oriel.framebuffer.PixelFormat;
import dev.oriel.rfb.encode.EncodeJob;
import dev.oriel.rfb.encode.EncodeProfile;
import dev.oriel.rfb.encode.EncodedRects;
import dev.oriel.rfb.encode.EncoderPool;
import dev.oriel.rfb.encode.Encoding;
import dev.oriel.rfb.encode.RectList;
import dev.oriel.rfb.encode.Subsampling;
import dev.oriel.rfb.encode.WorkerEncoders;
import dev.oriel.rfb.testing.PixelFormats;
import dev.oriel.rfb.testing.TestContent;
import dev.oriel.rfb.testing.TestPixels;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pixels cost no more than their own bytes, whatever is in them: what an encoding makes larger goes out as Raw. */
class NeverLargerThanRawTest {

    private static final int HEADER_BYTES = 12;
    private static final int[][] SIZES = {{1, 1}, {2, 3}, {16, 16}, {64, 64}, {200, 130}};
    private static final List<TestContent> CONTENTS =
            List.of(TestContent.NOISE, TestContent.GRADIENT, TestContent.COLOURS_257, TestContent.TEXT);

    private final Encoding raw = StandardEncoders.with(JpegCodec.imageIo()).list().stream()
            .filter(encoding -> encoding.name().equals("Raw"))
            .findFirst()
            .orElseThrow();

    static Stream<Encoding> encodings() {
        return StandardEncoders.with(JpegCodec.imageIo()).list().stream();
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void needsNoMoreBytesThanThePixelsHave(Encoding encoding) {
        for (PixelFormat format : List.of(PixelFormat.BGRX, PixelFormats.FEW_BITS.get(0))) {
            EncodeProfile profile = new EncodeProfile(format, 1, EncodeProfile.LOSSLESS, Subsampling.NONE);
            for (TestContent content : CONTENTS) {
                for (int[] size : SIZES) {
                    int bytes = encode(encoding, profile, content, size);
                    assertThat(bytes)
                            .as("%s as %s, %dx%d, %s", content, encoding.name(), size[0], size[1], format)
                            .isLessThanOrEqualTo(HEADER_BYTES + size[0] * size[1] * format.bytesPerPixel());
                }
            }
        }
    }

    private int encode(Encoding encoding, EncodeProfile profile, TestContent content, int[] size) {
        TestPixels picture = TestPixels.of(content.paint(size[0], size[1], 1));
        RectList rects = new RectList();
        rects.add(picture.rect().x(), picture.rect().y(), size[0], size[1]);
        Encoding chosen = encoding.supports(profile) ? encoding : raw;
        EncodeJob job = EncodeJob.of(picture.pixels(), rects, List.of(chosen, raw), profile);
        try (EncoderPool pool = new EncoderPool(1);
                WorkerEncoders own = new WorkerEncoders()) {
            pool.run(List.of(job), own);
        }
        EncodedRects encoded = job.result().orElseThrow();
        int bytes = encoded.byteCount();
        encoded.release();
        assertThat(job.mishap()).as("nothing went wrong").isEmpty();
        return bytes;
    }
}
