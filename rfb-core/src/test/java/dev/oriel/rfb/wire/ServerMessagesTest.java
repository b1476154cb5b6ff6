package dev.oriel.rfb.wire;

import static dev.oriel.rfb.wire.MessageBytes.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.oriel.framebuffer.PixelFormat;
import dev.oriel.framebuffer.desktop.CursorImage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each message against its bytes as the specification draws them. */
class ServerMessagesTest {

    private static String hex(String digits) {
        return digits.replace(" ", "");
    }

    @Test
    void writesUpdateAndRectangleHeaders() {
        assertThat(written(out -> ServerMessages.framebufferUpdate(out, 3))).isEqualTo(hex("00 00 0003"));
        assertThat(written(out -> ServerMessages.framebufferUpdate(out, ServerMessages.UNTIL_LAST_RECT)))
                .isEqualTo(hex("00 00 ffff"));
        assertThat(written(out -> ServerMessages.rectHeader(out, 1, 2, 65535, 4, Encodings.TIGHT)))
                .isEqualTo(hex("0001 0002 ffff 0004 00000007"));
        assertThat(written(ServerMessages::lastRect)).isEqualTo(hex("0000 0000 0000 0000 ffffff20"));
    }

    @Test
    void writesSizes() {
        assertThat(written(out -> ServerMessages.desktopSize(out, 1920, 1080)))
                .isEqualTo(hex("0000 0000 0780 0438 ffffff21"));
        assertThat(written(out -> ServerMessages.extendedDesktopSize(
                        out, 1, 3, 640, 480, List.of(new ScreenLayout(0xCAFEBABE, 1, 2, 640, 480, 5)))))
                .isEqualTo(hex("0001 0003 0280 01e0 fffffecc 01 000000 cafebabe 0001 0002 0280 01e0 00000005"));
    }

    @Test
    void writesTheNameInUtf8() {
        assertThat(written(out -> ServerMessages.desktopName(out, "\u00e4b")))
                .isEqualTo(hex("0000 0000 0000 0000 fffffecd 00000003 c3a462"));
    }

    /** 9 wide, so that the mask needs a second byte; alpha 0x7f hides, 0x80 shows. */
    @Test
    void writesACursorAndItsMask() {
        int[] argb = new int[9];
        argb[0] = 0x80FF8000;
        argb[1] = 0x7FFFFFFF;
        argb[8] = 0xFF000001;
        CursorImage cursor = new CursorImage(9, 1, 4, 0, argb);

        String message = written(out -> ServerMessages.cursor(out, cursor, PixelFormat.BGRX));

        assertThat(message).startsWith(hex("0004 0000 0009 0001 ffffff11" + "0080ff00"));
        assertThat(message).endsWith(hex("01000000" + "8080"));
        assertThat(message).hasSize(2 * (12 + 9 * 4 + 2));
    }

    @Test
    void writesCursorsInEveryDepthAndByteOrder() {
        CursorImage cursor = new CursorImage(1, 1, 0, 0, new int[] {0xFFFF8000});

        assertThat(pixel(cursor, new PixelFormat(32, 24, true, 255, 255, 255, 16, 8, 0)))
                .isEqualTo("00ff8000");
        assertThat(pixel(cursor, new PixelFormat(32, 24, false, 255, 255, 255, 0, 8, 16)))
                .isEqualTo("ff800000");
        assertThat(pixel(cursor, new PixelFormat(16, 16, false, 31, 63, 31, 11, 5, 0)))
                .isEqualTo("00fc");
        assertThat(pixel(cursor, new PixelFormat(16, 16, true, 31, 63, 31, 11, 5, 0)))
                .isEqualTo("fc00");
        assertThat(pixel(cursor, new PixelFormat(8, 8, false, 7, 7, 3, 0, 3, 6)))
                .isEqualTo("27");
    }

    private static String pixel(CursorImage cursor, PixelFormat format) {
        String message = written(out -> ServerMessages.cursor(out, cursor, format));
        return message.substring(24, 24 + 2 * format.bytesPerPixel());
    }

    @Test
    void writesAnInvisibleCursorWithoutPixels() {
        assertThat(written(out -> ServerMessages.cursor(out, CursorImage.INVISIBLE, PixelFormat.BGRX)))
                .isEqualTo(hex("0000 0000 0000 0000 ffffff11"));
    }

    @Test
    void writesFences() {
        assertThat(written(out ->
                        ServerMessages.fence(out, FenceFlags.REQUEST | FenceFlags.BLOCK_BEFORE, new byte[] {1, 2})))
                .isEqualTo(hex("f8 000000 80000001 02 0102"));
        assertThat(written(out -> ServerMessages.fence(out, 0, new byte[64]))).hasSize(2 * (9 + 64));
        assertThatThrownBy(() -> written(out -> ServerMessages.fence(out, 0, new byte[65])))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("65");
    }

    @Test
    void writesSmallMessages() {
        assertThat(written(ServerMessages::bell)).isEqualTo("02");
        assertThat(written(ServerMessages::endOfContinuousUpdates)).isEqualTo("96");
    }

    @Test
    void replacesCharactersThatLatin1Lacks() {
        assertThat(written(out -> ServerMessages.serverCutText(out, "\u00e4\u20acb\n")))
                .isEqualTo(hex("03 000000 00000004 e4 3f 62 0a"));
    }

    @Test
    void writesServerInit() {
        assertThat(written(out -> ServerMessages.serverInit(out, 800, 600, "x")))
                .isEqualTo(hex("0320 0258 20 18 00 01 00ff 00ff 00ff 10 08 00 000000 00000001 78"));
    }
}
