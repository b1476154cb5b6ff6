package dev.oriel.encoders.scaled;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oriel.encoders.StandardEncoders;
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
import dev.oriel.rfb.testing.TestContent;
import dev.oriel.rfb.testing.TestPixels;
import dev.oriel.rfb.wire.Encodings;
import dev.oriel.viewer.decode.EncodingNumber;
import dev.oriel.viewer.decode.RectDecoders;
import dev.oriel.viewer.picture.RgbImage;
import dev.oriel.viewer.wire.WireReader;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A worker's encoders, one after the other, on what is video and on what is written across it. */
class TextInVideoTest {

    private static final int SIDE = 256;
    private static final Rect CAPTION = new Rect(0, 128, SIDE, 64);
    private static final EncodeProfile LOSSY = new EncodeProfile(PixelFormat.BGRX, 1, 50, Subsampling.BOTH);
    private static final EncodeProfile SMALLER = LOSSY.reduced(32, Resampling.PROGRESSIVE);

    private final List<Encoding> encodings = StandardEncoders.standard().list();
    private final EncoderPool pool = new EncoderPool(1);
    private final WorkerEncoders own = new WorkerEncoders();
    private final RgbImage photo = TestContent.PHOTO.paint(SIDE, SIDE, 1);
    private final RgbImage captioned = photo.crop(photo.bounds());

    TextInVideoTest() {
        captioned.paint(
                CAPTION,
                TestContent.TEXT.paint(CAPTION.width(), CAPTION.height(), 1).toArray());
    }

    @AfterEach
    void close() {
        own.close();
        pool.close();
    }

    /** Each row on a ground of its own: too many colours to be indexed. */
    private static RgbImage manyColours(RgbImage text) {
        for (int i = 0; i < text.pixels().length; i++) {
            text.pixels()[i] = Math.max(0, text.pixels()[i] - i / SIDE / 2 * 0x010101 - (i / SIDE & 1));
        }
        return text;
    }

    private List<Encoding> writers(boolean smaller) {
        Encoding tight = encodings.get(0);
        Encoding raw = encodings.get(encodings.size() - 1);
        Encoding scaled = encodings.stream()
                .filter(encoding -> encoding.number() == Encodings.ORIEL_SCALED_PICTURE)
                .findFirst()
                .orElseThrow();
        return smaller ? List.of(scaled, tight, raw) : List.of(tight, raw);
    }

    /** What a viewer shows that had shown nothing, and in how many scaled pictures it came. */
    private int shows(RgbImage image, boolean smaller, RgbImage screen) throws IOException {
        TestPixels memory = TestPixels.of(image);
        Rect place = memory.rect();
        RectList whole = new RectList();
        whole.add(place.x(), place.y(), SIDE, SIDE);
        EncodeJob job = EncodeJob.of(memory.pixels(), whole, writers(smaller), smaller ? SMALLER : LOSSY);
        pool.run(List.of(job), own);
        EncodedRects encoded = job.result().orElseThrow();
        assertThat(job.mishap()).isEmpty();
        ByteBuf shared = encoded.share();
        WireReader in = WireReader.of(ByteBufUtil.getBytes(shared));
        shared.release();
        int scaled = 0;
        try (RectDecoders decoders = new RectDecoders(PixelFormat.BGRX)) {
            for (int i = 0; i < encoded.rectCount(); i++) {
                Rect area = new Rect(in.u16(), in.u16(), in.u16(), in.u16()).translate(-place.x(), -place.y());
                int encoding = in.s32();
                scaled += encoding == EncodingNumber.SCALED_PICTURE ? 1 : 0;
                decoders.decodeRect(in, area, encoding, screen);
            }
        }
        encoded.release();
        return scaled;
    }

    @Test
    void textStaysExactInWhatIsMadeSmaller() throws IOException {
        RgbImage screen = new RgbImage(SIDE, SIDE);
        assertThat(shows(captioned, true, screen)).isPositive();
        assertThat(screen.crop(CAPTION)).isEqualTo(captioned.crop(CAPTION));
    }

    @Test
    void whatWasPhotoBeforeDoesNotMakeTextLossy() throws IOException {
        RgbImage screen = new RgbImage(SIDE, SIDE);
        RgbImage text = manyColours(TestContent.TEXT.paint(SIDE, SIDE, 2));
        shows(photo, false, screen);
        assertThat(shows(text, true, screen)).isZero();
        assertThat(screen).isEqualTo(text);
    }
}
