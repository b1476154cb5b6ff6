package dev.oriel.viewer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.oriel.framebuffer.Seed;
import dev.oriel.viewer.decode.EncodingNumber;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RfbViewerTest {

    private static final byte[] REQUEST_NEXT = WireBytes.bytes(3, 1, 0, 0, 0, 0, 0, 4, 0, 2);

    private final ViewerOptions options =
            ViewerOptions.to("rfb://127.0.0.1:1").withEncodingsAndFeatures(EncodingNumber.DECODED);
    private final List<UpdateSeen> seen = new ArrayList<>();
    private FakeConnection connection = FakeConnection.saying(new WireBytes());

    /** A server with 4x2 pixels that let the viewer in. */
    private static WireBytes server() {
        return HandshakeTest.init(new WireBytes().text("RFB 003.008\n").u8(1, 1).s32(0));
    }

    private RfbViewer connect(WireBytes said, ViewerOptions asked) throws IOException {
        connection = FakeConnection.sayingAndStaying(said);
        RfbViewer viewer = new RfbViewer(connection, asked, (from, update) -> seen.add(update));
        connection.heard();
        return viewer;
    }

    @Test
    void introducesItself() throws IOException {
        connection = FakeConnection.saying(server());
        new RfbViewer(connection, options.withEncodings(List.of(16, -239)), ViewerListener.SILENT).close();
        WireBytes expected = new WireBytes()
                .text("RFB 003.008\n")
                .u8(1, 1)
                .u8(0, 0, 0, 0, 32, 24, 0, 1)
                .u16(255, 255, 255)
                .u8(16, 8, 0, 0, 0, 0)
                .u8(2, 0)
                .u16(2)
                .s32(16, -239)
                .u8(3, 0)
                .u16(0, 0, 4, 2);
        assertThat(connection.sent()).isEqualTo(expected.toArray());
    }

    @Test
    void paintsUpdatesAndAsksForTheNextWhenOneBegins() throws IOException {
        WireBytes said = server().update(2)
                .rect(0, 0, 1, 1, EncodingNumber.RAW)
                .u8(3, 2, 1, 0)
                .rect(1, 0, 3, 1, EncodingNumber.COPY_RECT)
                .u16(0, 0);
        RfbViewer viewer = connect(said, options);
        viewer.readAvailable();
        assertThat(viewer.picture().toArray()).startsWith(0x010203, 0x010203, 0, 0);
        assertThat(connection.heard()).isEqualTo(REQUEST_NEXT);
        assertThat(viewer.updates()).isEqualTo(1);
        assertThat(seen).hasSize(1);
        assertThat(seen.get(0).bytes()).isEqualTo(4 + 16 + 16);
        assertThat(seen.get(0).rects()).isEqualTo(2);
        assertThat(seen.get(0).decodedNanos())
                .isGreaterThanOrEqualTo(seen.get(0).receivedNanos());
        assertThat(viewer.counts().of(EncodingNumber.RAW)).isEqualTo(new EncodingCounts.Count(1, 16, 1));
        assertThat(viewer.counts().of(EncodingNumber.COPY_RECT)).isEqualTo(new EncodingCounts.Count(1, 16, 3));
        assertThat(viewer.counts().of(EncodingNumber.ZRLE)).isEqualTo(new EncodingCounts.Count(0, 0, 0));
    }

    @Test
    void stepsOverPicturesWhenItOnlyCounts() throws IOException {
        WireBytes said = server().update(1)
                .rect(0, 0, 1, 1, EncodingNumber.RAW)
                .u8(3, 2, 1, 0)
                .u8(2);
        RfbViewer viewer = connect(said, options.withDecoding(false));
        viewer.readAvailable();
        assertThat(viewer.picture().rgb(0, 0)).isZero();
        assertThat(viewer.updates()).isEqualTo(1);
        assertThat(viewer.totalBytes()).isEqualTo(said.toArray().length);
    }

    @Test
    void endsAnUpdateAtLastRect() throws IOException {
        WireBytes said = server().update(65535)
                .rect(0, 0, 1, 1, EncodingNumber.RAW)
                .u8(3, 2, 1, 0)
                .rect(0, 0, 0, 0, EncodingNumber.LAST_RECT)
                .u8(2);
        RfbViewer viewer = connect(said, options);
        viewer.readAvailable();
        assertThat(seen.get(0).rects()).isEqualTo(1);
    }

    @Test
    void followsTheSizeOfTheScreen() throws IOException {
        WireBytes said = server().update(1)
                .rect(0, 0, 6, 5, EncodingNumber.DESKTOP_SIZE)
                .update(1)
                .rect(0, 0, 7, 8, EncodingNumber.EXTENDED_DESKTOP_SIZE)
                .u8(1, 0, 0, 0)
                .raw(new byte[16])
                .update(1)
                .rect(1, 1, 99, 99, EncodingNumber.EXTENDED_DESKTOP_SIZE)
                .u8(0, 0, 0, 0);
        RfbViewer viewer = connect(said, options);
        viewer.readMessage();
        assertThat(viewer.picture().bounds().width()).isEqualTo(6);
        assertThat(connection.heard())
                .as("the request for the old size, then one for the new")
                .isEqualTo(new WireBytes()
                        .raw(REQUEST_NEXT)
                        .u8(3, 1)
                        .u16(0, 0, 6, 5)
                        .toArray());
        viewer.readAvailable();
        assertThat(viewer.picture().width() + "x" + viewer.picture().height())
                .as("a refused wish changes nothing")
                .isEqualTo("7x8");
    }

    @Test
    void stepsOverCursorsAndTakesNames() throws IOException {
        WireBytes said = server().update(4)
                .rect(1, 1, 9, 2, EncodingNumber.CURSOR)
                .raw(new byte[9 * 2 * 4 + 4])
                .rect(1, 1, 9, 2, EncodingNumber.X_CURSOR)
                .raw(new byte[6 + 8])
                .rect(0, 0, 2, 2, EncodingNumber.CURSOR_WITH_ALPHA)
                .s32(0)
                .raw(new byte[16])
                .rect(0, 0, 0, 0, EncodingNumber.DESKTOP_NAME)
                .s32(3)
                .text("new");
        List<Integer> encodings = new ArrayList<>(ViewerOptions.FEATURES);
        encodings.add(EncodingNumber.X_CURSOR);
        encodings.add(EncodingNumber.CURSOR_WITH_ALPHA);
        RfbViewer viewer = connect(said, options.withEncodings(encodings));
        viewer.readAvailable();
        assertThat(viewer.name()).isEqualTo("new");
    }

    @Test
    void answersFences() throws IOException {
        WireBytes said = server().u8(248, 0, 0, 0).s32(0x80000007).u8(3, 5, 6, 7);
        RfbViewer viewer = connect(said, options);
        viewer.readAvailable();
        assertThat(connection.heard())
                .isEqualTo(
                        new WireBytes().u8(248, 0, 0, 0).s32(7).u8(3, 5, 6, 7).toArray());
    }

    @Test
    void turnsContinuousUpdatesOnWhereTheyAreOffered() throws IOException {
        WireBytes said = server().u8(150)
                .update(1)
                .rect(0, 0, 6, 5, EncodingNumber.DESKTOP_SIZE)
                .update(0)
                .u8(150);
        RfbViewer viewer = connect(said, options);
        viewer.readMessage();
        assertThat(viewer.hasContinuousUpdates()).isTrue();
        assertThat(connection.heard())
                .isEqualTo(new WireBytes().u8(150, 1).u16(0, 0, 4, 2).toArray());
        viewer.readMessage();
        assertThat(connection.heard())
                .isEqualTo(new WireBytes().u8(150, 1).u16(0, 0, 6, 5).toArray());
        viewer.readMessage();
        assertThat(connection.heard()).as("no request").isEmpty();
        viewer.readMessage();
        assertThat(connection.heard())
                .as("asks again when they stop")
                .isEqualTo(new WireBytes().u8(3, 1).u16(0, 0, 6, 5).toArray());
    }

    @Test
    void asksForTheWholeScreenAgainOnceAllOfItHasComeWhenItRefreshes() throws IOException {
        ViewerOptions refreshing = options.withRefreshing();
        byte[] wholeScreen = WireBytes.bytes(3, 0, 0, 0, 0, 0, 0, 4, 0, 2);
        WireBytes twoHalves = server().update(1)
                .rect(0, 0, 4, 1, EncodingNumber.RAW)
                .u8(new int[16])
                .update(1)
                .rect(0, 1, 4, 1, EncodingNumber.RAW)
                .u8(new int[16]);
        RfbViewer viewer = connect(twoHalves, refreshing);
        viewer.readMessage();
        assertThat(connection.heard()).isEqualTo(REQUEST_NEXT);
        viewer.readMessage();
        assertThat(connection.heard()).isEqualTo(wholeScreen);
        assertThat(seen).extracting(UpdateSeen::pixels).containsExactly(4L, 4L);
        assertThat(refreshing.encodings()).doesNotContain(EncodingNumber.CONTINUOUS_UPDATES);
    }

    @Test
    void passesBellAndClipboardOn() throws IOException {
        connection = FakeConnection.sayingAndStaying(
                server().u8(2).u8(3, 0, 0, 0).s32(2).text("hé"));
        List<String> heard = new ArrayList<>();
        RfbViewer viewer = new RfbViewer(connection, options, new ViewerListener() {
            @Override
            public void updated(RfbViewer from, UpdateSeen update) {
                heard.add("update");
            }

            @Override
            public void bell() {
                heard.add("bell");
            }

            @Override
            public void cutText(String text) {
                heard.add(text);
            }
        });
        viewer.readFor(Duration.ofMillis(1));
        viewer.readAvailable();
        assertThat(heard).containsExactly("bell", "hé");
    }

    @Test
    void sendsInput() throws IOException {
        RfbViewer viewer = connect(server(), options);
        viewer.type("a");
        viewer.pointer(300, 2, 5);
        viewer.cutText("é");
        viewer.askForSize(640, 480);
        WireBytes expected = new WireBytes()
                .u8(4, 1, 0, 0)
                .s32('a')
                .u8(4, 0, 0, 0)
                .s32('a')
                .u8(5, 5)
                .u16(300, 2)
                .u8(6, 0, 0, 0)
                .s32(1)
                .u8(0xE9)
                .u8(251, 0)
                .u16(640, 480)
                .u8(1, 0)
                .s32(0)
                .u16(0, 0, 640, 480)
                .s32(0);
        assertThat(connection.heard()).isEqualTo(expected.toArray());
    }

    @Test
    void speaksKasmsDialectWhenTold() throws IOException {
        WireBytes said = server().u8(178, 0, 0, 0)
                .s32(2)
                .text("[]")
                .u8(180, 1)
                .s32(7)
                .u8(1)
                .text("t")
                .s32(2)
                .text("hi")
                .u8(184, 1)
                .s32(1, 2, 3)
                .u8(1)
                .s32(4)
                .u8(253)
                .s32(1)
                .text("u")
                .u8(187)
                .u8(2);
        RfbViewer viewer = connect(said, options.withKasmDialect(true));
        viewer.readAvailable();
        assertThat(viewer.totalBytes()).isEqualTo(said.toArray().length);
        viewer.pointer(300, 2, 0x101);
        assertThat(connection.heard())
                .isEqualTo(new WireBytes().u8(5).u16(0x101, 300, 2, 0, 0).toArray());
        RfbViewer plain = connect(server().u8(178), options);
        assertThatThrownBy(plain::readMessage).hasMessageContaining("message type 178");
    }

    @Test
    void refusesWhatWasNotAgreed() throws IOException {
        ViewerOptions few = options.withEncodings(List.of(EncodingNumber.ZRLE));
        assertRefused(few, "encoding 7", server().update(1).rect(0, 0, 1, 1, EncodingNumber.TIGHT));
        assertRefused(few, "encoding -224", server().update(65535).rect(0, 0, 0, 0, EncodingNumber.LAST_RECT));
        assertRefused(few, "EndOfContinuousUpdates", server().u8(150));
        assertRefused(few, "ServerFence", server().u8(248));
        assertRefused(few, "message type 1,", server().u8(1));
        assertRefused(
                options,
                "fence of 65 bytes",
                server().u8(248, 0, 0, 0).s32(1 << 31).u8(65));
        assertRefused(options, "flags 1", server().u8(248, 0, 0, 0).s32(1).u8(0));
        assertRefused(options, "cut text of", server().u8(3, 0, 0, 0).s32(-5));
        assertRefused(options, "leaves the picture", server().update(1).rect(3, 1, 2, 1, EncodingNumber.RAW));
    }

    private void assertRefused(ViewerOptions asked, String why, WireBytes said) throws IOException {
        RfbViewer viewer = connect(said, asked);
        assertThatThrownBy(viewer::readAvailable)
                .isInstanceOf(IOException.class)
                .hasMessageContaining(why);
    }

    @Test
    void readsToTheEnd() throws IOException {
        connection = FakeConnection.saying(server().u8(2).update(1).u8(0));
        RfbViewer viewer = new RfbViewer(connection, options, ViewerListener.SILENT);
        assertThat(viewer.hasEnded()).isFalse();
        viewer.readToEnd();
        assertThat(viewer.hasEnded()).isTrue();
        viewer.close();
        assertThat(connection.isClosed()).isTrue();
    }

    @Test
    void meetsNoiseWithNothingButIoExceptions() throws IOException {
        Random random = Seed.random("meetsNoiseWithNothingButIoExceptions");
        int[] encodings = {0, 1, 2, 4, 5, 6, 7, 15, 16, 21, -260};
        for (int i = 0; i < 400; i++) {
            byte[] noise = new byte[random.nextInt(200)];
            random.nextBytes(noise);
            WireBytes said = server().update(1)
                    .rect(
                            0,
                            0,
                            1 + random.nextInt(4),
                            1 + random.nextInt(2),
                            encodings[random.nextInt(encodings.length)])
                    .raw(noise);
            connection = FakeConnection.saying(said);
            try {
                new RfbViewer(connection, options, ViewerListener.SILENT).readToEnd();
            } catch (IOException refused) {
                assertThat(refused).hasMessageNotContaining("null");
            }
        }
    }
}
