package dev.oriel.viewer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class HandshakeTest {

    private static final byte[] CHALLENGE = WireBytes.bytes(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16);

    /** As openssl enciphers it: des-ecb, key 46a676c6168c4ccc. */
    private static final byte[] ANSWER = HexFormat.of().parseHex("dc047288392c89bbf86e4e875371ddba");

    private static final ViewerOptions OPTIONS = ViewerOptions.to("rfb://127.0.0.1:1");

    /** ServerInit of 4x2 pixels. */
    static WireBytes init(WireBytes to) {
        return to.u16(4, 2).raw(new byte[16]).s32(4).text("desk");
    }

    private static WireBytes banner(String version) {
        return new WireBytes().text("RFB " + version + "\n");
    }

    private static RfbViewer connect(FakeConnection connection, ViewerOptions options) throws IOException {
        return new RfbViewer(connection, options, ViewerListener.SILENT);
    }

    private static String heard(FakeConnection connection, int bytes) {
        return new String(Arrays.copyOf(connection.sent(), bytes), StandardCharsets.ISO_8859_1);
    }

    @Test
    void logsInWithoutPasswordInAllVersions() throws IOException {
        FakeConnection v38 =
                FakeConnection.saying(init(banner("003.008").u8(2, 2, 1).s32(0)));
        try (RfbViewer viewer = connect(v38, OPTIONS)) {
            assertThat(viewer.name()).isEqualTo("desk");
            assertThat(viewer.picture().width()).isEqualTo(4);
        }
        assertThat(heard(v38, 14)).isEqualTo("RFB 003.008\n\1\1");
        FakeConnection v37 = FakeConnection.saying(init(banner("003.007").u8(1, 1)));
        connect(v37, OPTIONS.withShared(false)).close();
        assertThat(heard(v37, 14)).isEqualTo("RFB 003.007\n\1\0");
        FakeConnection v33 = FakeConnection.saying(init(banner("003.003").s32(1)));
        connect(v33, OPTIONS).close();
        assertThat(heard(v33, 13)).isEqualTo("RFB 003.003\n\1");
    }

    @Test
    void speaksAnOlderVersionWhenTold() throws IOException {
        FakeConnection connection = FakeConnection.saying(init(banner("003.889").s32(1)));
        connect(connection, OPTIONS.withMinorVersion(3)).close();
        assertThat(heard(connection, 12)).isEqualTo("RFB 003.003\n");
        assertThatThrownBy(() -> OPTIONS.withMinorVersion(5)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void answersTheChallengeWithMirroredDes() throws IOException {
        FakeConnection connection = FakeConnection.saying(
                init(banner("003.008").u8(2, 1, 2).raw(CHALLENGE).s32(0)));
        connect(connection, OPTIONS.withPassword("bench123")).close();
        byte[] answer = Arrays.copyOfRange(connection.sent(), 13, 29);
        assertThat(answer).isEqualTo(ANSWER);
        assertThat(VncChallenge.answer(CHALLENGE, "bench123 and more"))
                .as("eight characters count")
                .isEqualTo(ANSWER);
    }

    @Test
    void saysWhyItWasRefused() {
        assertRefused("refused: too many", banner("003.008").u8(0).s32(8).text("too many"));
        assertRefused("refused: no", banner("003.003").s32(0).s32(2).text("no"));
        assertRefused(
                "refused: wrong",
                banner("003.008").u8(1, 2).raw(CHALLENGE).s32(1, 5).text("wrong"));
        assertRefused(
                "refused: result 1", banner("003.007").u8(1, 2).raw(CHALLENGE).s32(1));
        assertRefused("neither None nor VncAuth", banner("003.008").u8(2, 19, 30));
        assertRefused("neither None nor VncAuth", banner("003.003").s32(19));
    }

    @Test
    void refusesWhatIsNoRfbServer() {
        assertRefused("no RFB banner", new WireBytes().text("HTTP/1.1 400 "));
        assertRefused(
                "desktop name of",
                banner("003.008").u8(1, 1).s32(0).u16(4, 2).raw(new byte[16]).s32(1 << 30));
        assertRefused(
                "screen of 0x2", banner("003.008").u8(1, 1).s32(0).u16(0, 2).raw(new byte[20]));
        assertRefused(
                "screen of 65535x65535",
                banner("003.008").u8(1, 1).s32(0).u16(65535, 65535).raw(new byte[20]));
    }

    private static void assertRefused(String why, WireBytes said) {
        FakeConnection connection = FakeConnection.saying(said);
        assertThatThrownBy(() -> connect(connection, OPTIONS))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(why);
        assertThat(connection.isClosed()).isTrue();
    }
}
