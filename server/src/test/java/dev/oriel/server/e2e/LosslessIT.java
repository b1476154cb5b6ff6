package dev.oriel.server.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oriel.framebuffer.PixelFormat;
import dev.oriel.rfb.testing.PixelFormats;
import dev.oriel.viewer.RfbViewer;
import dev.oriel.viewer.decode.EncodingNumber;
import dev.oriel.viewer.picture.RgbImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What viewers show is what the X server has, bit for bit, once a screen full of real text that scrolled has come to rest. */
final class LosslessIT {

    private static final List<Integer> ENCODINGS =
            List.of(EncodingNumber.RAW, EncodingNumber.ZRLE, EncodingNumber.TIGHT);

    private static final List<PixelFormat> FORMATS = List.of(
            PixelFormat.BGRX,
            PixelFormats.RGBX,
            new PixelFormat(32, 24, true, 255, 255, 255, 16, 8, 0),
            new PixelFormat(16, 16, false, 31, 63, 31, 11, 5, 0),
            new PixelFormat(16, 16, true, 31, 63, 31, 11, 5, 0),
            new PixelFormat(8, 8, false, 7, 7, 3, 0, 3, 6));

    @TempDir
    private static Path directory;

    private static ServerProcess server;
    private static ScrollingTerminal terminal;
    private static XDisplay display;

    @BeforeAll
    static void start() throws Exception {
        terminal = new ScrollingTerminal(directory);
        List<String> arguments = new ArrayList<>(List.of("--geometry", "640x400", "--"));
        arguments.addAll(terminal.command());
        server = ServerProcess.ready(arguments.toArray(String[]::new));
        display = new XDisplay(server.display());
        terminal.awaitStart(server);
        Pictures.awaitDrawn(display, 3);
    }

    @AfterAll
    static void end() throws Exception {
        server.close();
    }

    static Stream<Arguments> pairs() {
        return ENCODINGS.stream().flatMap(encoding -> FORMATS.stream().map(format -> Arguments.of(encoding, format)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void showsTheRootWindowExactly(int encoding, PixelFormat format) throws Exception {
        try (RfbViewer viewer = server.viewer(format, encoding)) {
            terminal.scroll(List.of(viewer), 2000 + encoding * 10 + FORMATS.indexOf(format));
            Pictures.awaitExact(viewer, format, display);
            assertThat(viewer.counts().all()).containsKey(encoding);
            assertThat(viewer.updates()).isGreaterThan(1);
        }
    }

    @Test
    void showsTheSameToViewersOfEveryKindAtOnce() throws Exception {
        List<RfbViewer> viewers = new ArrayList<>();
        try {
            for (PixelFormat format : FORMATS) {
                viewers.add(server.viewer(
                        format, ENCODINGS.get(viewers.size() % ENCODINGS.size()), EncodingNumber.COPY_RECT));
            }
            terminal.scroll(viewers, 5000);
            for (int i = 0; i < viewers.size(); i++) {
                Pictures.awaitExact(viewers.get(i), FORMATS.get(i), display);
            }
        } finally {
            for (RfbViewer viewer : viewers) {
                viewer.close();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void copiesTextThatScrollsAndStaysExact(int encoding, PixelFormat format) throws Exception {
        try (RfbViewer viewer = server.viewer(format, encoding, EncodingNumber.COPY_RECT)) {
            terminal.scroll(List.of(viewer), 40);
            for (int lines = 1; lines < 12 && !hasCopied(viewer); lines++) {
                terminal.scroll(List.of(viewer), lines);
                Pictures.awaitExact(viewer, format, display);
            }
            assertThat(viewer.counts().all()).containsKey(EncodingNumber.COPY_RECT);
        }
    }

    private static boolean hasCopied(RfbViewer viewer) {
        return viewer.counts().all().containsKey(EncodingNumber.COPY_RECT);
    }

    @Test
    void becomesExactAfterQuietWhenJpegIsAllowed(@TempDir Path pictures) throws Exception {
        int quality = -26;
        Path file = pictures.resolve("photo.xwd");
        Files.write(file, XwdPicture.write(photo(320, 240)));
        try (ServerProcess photoServer =
                ServerProcess.ready("--geometry", "400x300", "--", "xwud", "-in", file.toString())) {
            XDisplay shown = new XDisplay(photoServer.display());
            Pictures.awaitDrawn(shown, 10_000);
            try (RfbViewer viewer = photoServer.viewer(PixelFormat.BGRX, EncodingNumber.TIGHT, quality)) {
                viewer.readUntil(() -> viewer.updates() > 0);
                assertThat(viewer.picture()).as("the first picture").isNotEqualTo(shown.rootWindow());
                Pictures.awaitExact(viewer, PixelFormat.BGRX, shown);
            }
        }
    }

    /** Soft waves in three colours, a little rough, as cameras give them. */
    private static RgbImage photo(int width, int height) {
        RgbImage picture = new RgbImage(width, height);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int rough = (x * 31 + y * 17 + x * y) % 13;
                int red = (int) (120 + 100 * Math.sin(x / 37.0) * Math.cos(y / 29.0)) + rough;
                int green = (int) (120 + 100 * Math.sin(x / 23.0 + y / 41.0)) + rough;
                int blue = (int) (120 + 100 * Math.cos(y / 19.0 - x / 53.0)) + rough;
                picture.set(x, y, red << 16 | green << 8 | blue);
            }
        }
        return picture;
    }
}
