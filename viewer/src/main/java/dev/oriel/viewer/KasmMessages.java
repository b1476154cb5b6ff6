package dev.oriel.viewer;

import dev.oriel.viewer.wire.WireReader;
import java.io.IOException;

/** Server messages of KasmVNC's own, stepped over by their lengths (numbers as in its 1.5 sources). */
final class KasmMessages {

    private KasmMessages() {}

    /** Steps over what follows the type; answers false for one that is not KasmVNC's. */
    static boolean skip(int type, WireReader in) throws IOException {
        switch (type) {
            case 178, 190, 191, 186 -> skipPaddedText(in);
            case 179, 187 -> {}
            case 180 -> skipClipboard(in);
            case 181 -> in.skip(in.u16());
            case 182 -> {
                in.skip(1);
                in.skip(in.u8());
            }
            case 183 -> {
                in.skip(in.u8());
                in.skip(in.u32());
            }
            case 184 -> skipVideoEncoders(in);
            case 189 -> in.skip(7);
            case 253, 254 -> in.skip(in.u32());
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Statistics, and with its first pad byte for "gracefully" the announcement of the end. */
    private static void skipPaddedText(WireReader in) throws IOException {
        in.skip(3);
        in.skip(in.u32());
    }

    /** U8 count; each U32 id, U8 length and MIME type, U32 length and data. */
    private static void skipClipboard(WireReader in) throws IOException {
        int count = in.u8();
        for (int i = 0; i < count; i++) {
            in.skip(4);
            in.skip(in.u8());
            in.skip(in.u32());
        }
    }

    /** U8 count; each three S32 and U8 number of S32 presets. */
    private static void skipVideoEncoders(WireReader in) throws IOException {
        int count = in.u8();
        for (int i = 0; i < count; i++) {
            in.skip(12);
            in.skip(4L * in.u8());
        }
    }
}
