package dev.oriel.server.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oriel.framebuffer.PixelFormat;
import dev.oriel.rfb.testing.PixelFormats;
import dev.oriel.viewer.RfbViewer;
import dev.oriel.viewer.ViewerOptions;
import dev.oriel.viewer.decode.EncodingNumber;
import dev.oriel.viewer.picture.Psnr;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The viewer that judges us is judged by servers of others: what it shows of their screens is what is on them. */
final class ForeignServersIT {

    private static final List<PixelFormat> FORMATS =
            List.of(PixelFormat.BGRX, PixelFormats.RGBX, new PixelFormat(32, 24, true, 255, 255, 255, 16, 8, 0));

    /** Without RRE, for which it sends Raw where that is smaller. */
    private static final List<Integer> OF_TIGERVNC =
            List.of(EncodingNumber.RAW, EncodingNumber.HEXTILE, EncodingNumber.TIGHT, EncodingNumber.ZRLE);

    private static final List<Integer> OF_X11VNC = List.of(
            EncodingNumber.RAW,
            EncodingNumber.RRE,
            EncodingNumber.CORRE,
            EncodingNumber.HEXTILE,
            EncodingNumber.ZLIB,
            EncodingNumber.TIGHT,
            EncodingNumber.ZRLE);

    @TempDir
    private static Path tigerDirectory;

    @TempDir
    private static Path x11vncDirectory;

    private static final List<AutoCloseable> STARTED = new ArrayList<>();
    private static Desktop tiger;
    private static Desktop x11vnc;
    private static int scrolled = 100;

    /** A display, the port of its server, and the terminal on it. */
    private record Desktop(RunningProgram server, XDisplay display, int port, ScrollingTerminal terminal) {

        RfbViewer viewer(ViewerOptions options) throws IOException {
            return RfbViewer.connect(options);
        }

        ViewerOptions options() {
            return ViewerOptions.to("rfb://127.0.0.1:" + port);
        }

        void scroll(RfbViewer viewer) throws IOException {
            terminal.scroll(List.of(viewer), ++scrolled);
        }
    }

    @BeforeAll
    static void start() throws Exception {
        tiger = startTiger();
        x11vnc = startX11vnc();
    }

    @AfterAll
    static void end() throws Exception {
        for (int i = STARTED.size() - 1; i >= 0; i--) {
            STARTED.get(i).close();
        }
    }

    private static Desktop startTiger() throws Exception {
        int port = freePort();
        RunningProgram server = RunningProgram.start(
                Map.of("HOME", tigerDirectory.toString()),
                List.of(
                        "Xtigervnc",
                        "-displayfd",
                        "1",
                        "-geometry",
                        "640x400",
                        "-depth",
                        "24",
                        "-nolisten",
                        "tcp",
                        "-localhost",
                        "-SecurityTypes",
                        "None",
                        "-rfbport",
                        Integer.toString(port)));
        STARTED.add(server);
        Patience.until("display of " + server, () -> !server.output().isEmpty());
        XDisplay display = new XDisplay(":" + server.output().get(0).strip());
        return opened(server, display, port, tigerDirectory);
    }

    private static Desktop startX11vnc() throws Exception {
        TestXvfb screen = TestXvfb.start(640, 400);
        STARTED.add(screen);
        int port = freePort();
        RunningProgram server = screen.display()
                .start(
                        "x11vnc",
                        "-rfbport",
                        Integer.toString(port),
                        "-localhost",
                        "-no6",
                        "-nopw",
                        "-shared",
                        "-forever",
                        "-nocursor",
                        "-quiet",
                        "-noxrecord",
                        "-wait",
                        "10",
                        "-defer",
                        "10");
        STARTED.add(server);
        return opened(server, screen.display(), port, x11vncDirectory);
    }

    private static Desktop opened(RunningProgram server, XDisplay display, int port, Path directory) throws Exception {
        ScrollingTerminal terminal = new ScrollingTerminal(directory);
        STARTED.add(display.start(terminal.command().toArray(String[]::new)));
        terminal.awaitStart(server);
        Pictures.awaitDrawn(display, 3);
        Patience.until("port of " + server, () -> accepts(port));
        return new Desktop(server, display, port, terminal);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static boolean accepts(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    static Stream<Arguments> tigerPairs() {
        return pairs(OF_TIGERVNC);
    }

    static Stream<Arguments> x11vncPairs() {
        return pairs(OF_X11VNC);
    }

    private static Stream<Arguments> pairs(List<Integer> encodings) {
        return encodings.stream().flatMap(encoding -> FORMATS.stream().map(format -> Arguments.of(encoding, format)));
    }

    @ParameterizedTest
    @MethodSource("tigerPairs")
    void showsTigerVncExactly(int encoding, PixelFormat format) throws Exception {
        assertExact(tiger, encoding, format);
    }

    @ParameterizedTest
    @MethodSource("x11vncPairs")
    void showsX11vncExactly(int encoding, PixelFormat format) throws Exception {
        assertExact(x11vnc, encoding, format);
    }

    private static void assertExact(Desktop desktop, int encoding, PixelFormat format) throws Exception {
        ViewerOptions options =
                desktop.options().withFormat(format).withEncodings(List.of(encoding, EncodingNumber.COPY_RECT));
        try (RfbViewer viewer = desktop.viewer(options)) {
            desktop.scroll(viewer);
            Pictures.awaitExact(viewer, format, desktop.display());
            assertThat(viewer.counts().all()).containsKey(encoding);
        }
    }

    @Test
    void takesContinuousUpdatesAndAnswersFences() throws Exception {
        ViewerOptions options = tiger.options().withEncodingsAndFeatures(List.of(EncodingNumber.ZRLE));
        try (RfbViewer viewer = tiger.viewer(options)) {
            tiger.scroll(viewer);
            Pictures.awaitExact(viewer, PixelFormat.BGRX, tiger.display());
            assertThat(viewer.hasContinuousUpdates()).isTrue();
        }
    }

    @Test
    void followsAChangeOfSize() throws Exception {
        try (RfbViewer viewer = tiger.viewer(tiger.options())) {
            viewer.readUntil(() -> viewer.updates() > 0);
            viewer.askForSize(500, 300);
            viewer.readUntil(() -> viewer.picture().width() == 500);
            Pictures.awaitExact(viewer, PixelFormat.BGRX, tiger.display());
            viewer.askForSize(640, 400);
            viewer.readUntil(() -> viewer.picture().width() == 640);
            Pictures.awaitExact(viewer, PixelFormat.BGRX, tiger.display());
        }
    }

    @Test
    void stepsOverUpdatesWithoutLosingItsPlace() throws Exception {
        for (Desktop desktop : List.of(tiger, x11vnc)) {
            for (int encoding : OF_TIGERVNC) {
                ViewerOptions options = desktop.options()
                        .withEncodingsAndFeatures(List.of(encoding, EncodingNumber.quality(3)))
                        .withDecoding(false);
                try (RfbViewer viewer = desktop.viewer(options)) {
                    desktop.scroll(viewer);
                    viewer.readUntil(() -> viewer.counts().of(encoding).rects() > 0);
                }
            }
        }
    }

    @Test
    void showsJpegAlmost() throws Exception {
        ViewerOptions options =
                x11vnc.options().withEncodings(List.of(EncodingNumber.TIGHT, EncodingNumber.quality(9)));
        try (RfbViewer viewer = x11vnc.viewer(options)) {
            x11vnc.scroll(viewer);
            Patience.untilPasses("nearly the root window", () -> {
                viewer.readAvailable();
                assertThat(Psnr.of(viewer.picture(), x11vnc.display().rootWindow()))
                        .isGreaterThan(25);
            });
        }
    }

    @Test
    void speaksOlderVersionsAndToSlowLinks() throws Exception {
        for (int minor : List.of(3, 7)) {
            ViewerOptions options = tiger.options()
                    .withMinorVersion(minor)
                    .withReadLimit(4_000_000)
                    .withDecoding(true);
            try (RfbViewer viewer = tiger.viewer(options)) {
                viewer.readUntil(() -> viewer.updates() > 0);
                Pictures.awaitExact(viewer, PixelFormat.BGRX, tiger.display());
            }
        }
    }
}
