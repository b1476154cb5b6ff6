package dev.oriel.encoders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oriel.encoders.jpeg.JpegCodec;
import dev.oriel.framebuffer.Framebuffer;
import dev.oriel.framebuffer.PixelFormat;
import dev.oriel.framebuffer.Rect;
import dev.oriel.rfb.encode.EncodeJob;
import dev.oriel.rfb.encode.EncodeProfile;
import dev.oriel.rfb.encode.EncodedRects;
import dev.oriel.rfb.encode.EncoderPool;
import dev.oriel.rfb.encode.Encoding;
import dev.oriel.rfb.encode.RectList;
import dev.oriel.rfb.encode.Resampling;
import dev.oriel.rfb.encode.Subsampling;
import dev.oriel.rfb.encode.WorkerEncoders;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One worker's encoders, picture after picture in the same place: each is judged as it is, not as the one before it was. */
class PictureChangesTest {

    private static final Rect PLACE = new Rect(0, 0, 256, 256);

    private final List<Encoding> encodings =
            StandardEncoders.with(JpegCodec.imageIo()).list();
    private final EncodeProfile profile = new EncodeProfile(PixelFormat.BGRX, 1, 80, Subsampling.BOTH);
    private final EncodeProfile reduced = profile.reduced(32, Resampling.PROGRESSIVE);
    private final Framebuffer picture = new Framebuffer(PLACE.width(), PLACE.height());
    private final int[] noise = new Random(7).ints(PLACE.area(), 0, 0x1000000).toArray();
    private final WorkerEncoders own = new WorkerEncoders();
    private final EncoderPool pool = new EncoderPool(1);

    @AfterEach
    void close() {
        own.close();
        pool.close();
    }

    private Encoding named(String name) {
        return encodings.stream()
                .filter(encoding -> encoding.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void film() {
        picture.write(PLACE, noise, 0, PLACE.width());
    }

    /** Flat but for one row of many colours. */
    private void drawing() {
        picture.fill(PLACE, 0xFFFFFF);
        picture.write(new Rect(0, 1, PLACE.width(), 1), noise, 0, PLACE.width());
    }

    private boolean isLossy(List<Encoding> writers, EncodeProfile wanted) {
        RectList rects = new RectList();
        rects.add(PLACE.x(), PLACE.y(), PLACE.width(), PLACE.height());
        EncodeJob job = EncodeJob.of(picture.pixels(), rects, writers, wanted);
        pool.run(List.of(job), own);
        EncodedRects encoded = job.result().orElseThrow();
        boolean lossy = encoded.isLossyThroughout();
        encoded.release();
        return lossy;
    }

    @Test
    void aDrawingAfterAFilmIsExact() {
        List<Encoding> writers = List.of(named("Tight"), named("Raw"));
        film();
        assertThat(isLossy(writers, profile)).isTrue();
        drawing();
        assertThat(isLossy(writers, profile)).isFalse();
        film();
        assertThat(isLossy(writers, profile)).isTrue();
    }

    @Test
    void aDrawingThatTheFirstWriterLeavesToTheSecondIsExact() {
        film();
        assertThat(isLossy(List.of(named("Tight"), named("Raw")), profile)).isTrue();
        drawing();
        assertThat(isLossy(List.of(named("ScaledPicture"), named("Tight"), named("Raw")), reduced))
                .isFalse();
    }
}
