package dev.oriel.encoders;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.oriel.encoders.jpeg.JpegCodec;
import dev.oriel.encoders.scaled.ScaledEncoding;
import dev.oriel.encoders.tight.TightEncoding;
import dev.oriel.encoders.webp.WebpCodec;
import dev.oriel.framebuffer.PixelFormat;
import dev.oriel.rfb.encode.EncodeProfile;
import dev.oriel.rfb.encode.Encoding;
import dev.oriel.rfb.encode.EncodingExtension;
import dev.oriel.rfb.encode.RectEncoder;
import dev.oriel.rfb.encode.Resampling;
import dev.oriel.rfb.encode.Subsampling;
import dev.oriel.rfb.testing.PixelFormats;
import dev.oriel.rfb.testing.TestContent;
import dev.oriel.rfb.testing.TestPixels;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.UnpooledByteBufAllocator;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A warm encoder makes no garbage, whatever it is given. */
class SteadyStateAllocationTest {

    private static final int WARM_UP = 100;
    private static final int MEASURED = 100;

    /** Compiling allocates too, on whatever thread waits for it: an encoder that allocates does so every time. */
    private static final int ATTEMPTS = 5;

    /** Allows for what the virtual machine does on this thread by itself, not for one object per rectangle. */
    private static final double MAX_BYTES_PER_RECT = 8;

    private static final List<TestContent> CONTENTS = List.of(
            TestContent.SOLID,
            TestContent.TWO_COLOURS,
            TestContent.SIXTEEN_COLOURS,
            TestContent.COLOURS_256,
            TestContent.TEXT,
            TestContent.STRIPES,
            TestContent.PHOTO);

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @TestFactory
    Stream<DynamicTest> allocatesNothingPerRectangle() {
        JpegCodec turbo = JpegCodec.turbo().orElseThrow(() -> new AssertionError("libturbojpeg.so.0 is missing"));
        WebpCodec webp = WebpCodec.bundled().orElseThrow(() -> new AssertionError("no libwebp for this machine"));
        Stream<Encoding> extended = Stream.of(EncodingExtension.values())
                .map(extension -> new ExtendedEncoding(new TightEncoding(turbo, webp), Set.of(extension)));
        return Stream.concat(StandardEncoders.with(turbo).list().stream(), extended)
                .flatMap(encoding -> Stream.of(EncodeProfile.LOSSLESS, 80)
                        .filter(quality -> encoding.supports(profile(quality)))
                        .map(quality -> DynamicTest.dynamicTest(
                                encoding.name() + " at quality " + quality,
                                () -> measure(
                                        encoding,
                                        profile(quality),
                                        new EncodeProfile(PixelFormats.RGBX, 2, quality, Subsampling.NONE)))));
    }

    @TestFactory
    Stream<DynamicTest> allocatesNothingPerPictureMadeSmaller() {
        JpegCodec turbo = JpegCodec.turbo().orElseThrow(() -> new AssertionError("libturbojpeg.so.0 is missing"));
        ScaledEncoding encoding = new ScaledEncoding(turbo, WebpCodec.bundled());
        EncodeProfile webp =
                new EncodeProfile(PixelFormats.RGBX, 2, 80, Subsampling.NONE, Set.of(EncodingExtension.TIGHT_WEBP));
        return Stream.of(Resampling.values())
                .map(how -> DynamicTest.dynamicTest(
                        how.name(), () -> measure(encoding, profile(80).reduced(48, how), webp.reduced(32, how))));
    }

    private static EncodeProfile profile(int quality) {
        return new EncodeProfile(PixelFormat.BGRX, 1, quality, Subsampling.BOTH);
    }

    private void measure(Encoding encoding, EncodeProfile... profiles) {
        TestPixels[] pictures = CONTENTS.stream()
                .map(content -> TestPixels.of(content.paint(90, 70, 1)))
                .toArray(TestPixels[]::new);
        // Leak records of tracked buffers would be counted as ours.
        ByteBuf out = new UnpooledByteBufAllocator(true, true).directBuffer(1 << 18);
        try (RectEncoder encoder = encoding.open()) {
            for (EncodeProfile profile : profiles) {
                encodeAll(encoder, profile, pictures, out, WARM_UP);
                double least = Double.MAX_VALUE;
                for (int i = 0; i < ATTEMPTS && least > MAX_BYTES_PER_RECT; i++) {
                    long before = threads.getCurrentThreadAllocatedBytes();
                    encodeAll(encoder, profile, pictures, out, MEASURED);
                    double bytes = threads.getCurrentThreadAllocatedBytes() - before;
                    least = Math.min(least, bytes / MEASURED / pictures.length);
                }
                assertThat(least).as("bytes per rectangle, %s", profile).isLessThanOrEqualTo(MAX_BYTES_PER_RECT);
            }
        } finally {
            out.release();
        }
    }

    private static void encodeAll(
            RectEncoder encoder, EncodeProfile profile, TestPixels[] pictures, ByteBuf out, int rounds) {
        for (TestPixels picture : pictures) {
            for (int i = 0; i < rounds; i++) {
                out.clear();
                encoder.encode(picture.pixels(), picture.rect(), profile, out);
            }
        }
    }
}
