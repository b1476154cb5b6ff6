package dev.oriel.rfb.wire;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Client messages as a viewer would write them, on the heap, and hexadecimal text to compare bytes with. Written from the
 * specification, without the classes under test.
 */
public final class MessageBytes {

    private MessageBytes() {}

    /** Bytes from hexadecimal digits; blanks are for the eye. */
    public static byte[] hex(String digits) {
        return ByteBufUtil.decodeHexDump(digits.replace(" ", ""));
    }

    /** What the function writes, as hexadecimal digits. */
    static String written(Consumer<ByteBuf> message) {
        ByteBuf out = Unpooled.buffer();
        message.accept(out);
        return ByteBufUtil.hexDump(out);
    }

    public static byte[] bytes(Consumer<ByteBuf> message) {
        return hex(written(message));
    }

    /** The true-colour format 32 bits, depth 24, little-endian, red shift 16 as SetPixelFormat. */
    public static byte[] setPixelFormat() {
        return hex("00000000 20 18 00 01 00ff 00ff 00ff 10 08 00 000000");
    }

    public static byte[] setEncodings(int... encodings) {
        return bytes(out -> {
            out.writeByte(2).writeByte(0).writeShort(encodings.length);
            for (int encoding : encodings) {
                out.writeInt(encoding);
            }
        });
    }

    public static byte[] updateRequest(boolean incremental, int x, int y, int width, int height) {
        return bytes(out -> out.writeByte(3)
                .writeBoolean(incremental)
                .writeShort(x)
                .writeShort(y)
                .writeShort(width)
                .writeShort(height));
    }

    public static byte[] key(boolean down, int keysym) {
        return bytes(out -> out.writeByte(4).writeBoolean(down).writeShort(0).writeInt(keysym));
    }

    public static byte[] pointer(int buttons, int x, int y) {
        return bytes(out -> out.writeByte(5).writeByte(buttons).writeShort(x).writeShort(y));
    }

    /** ClientCutText with this length field, followed by this many bytes "a". */
    public static byte[] cutText(int lengthField, int byteCount) {
        return bytes(out -> {
            out.writeByte(6).writeZero(3).writeInt(lengthField);
            for (int i = 0; i < byteCount; i++) {
                out.writeByte('a');
            }
        });
    }

    public static byte[] continuousUpdates(boolean on, int x, int y, int width, int height) {
        return bytes(out -> out.writeByte(150)
                .writeBoolean(on)
                .writeShort(x)
                .writeShort(y)
                .writeShort(width)
                .writeShort(height));
    }

    public static byte[] fence(int flags, int lengthField, byte[] payload) {
        return bytes(out -> out.writeByte(248)
                .writeZero(3)
                .writeInt(flags)
                .writeByte(lengthField)
                .writeBytes(payload));
    }

    /** One SCREEN covers it all. */
    public static byte[] setDesktopSize(int width, int height) {
        return bytes(out -> out.writeByte(251)
                .writeByte(0)
                .writeShort(width)
                .writeShort(height)
                .writeByte(1)
                .writeByte(0)
                .writeInt(7)
                .writeInt(0)
                .writeShort(width)
                .writeShort(height)
                .writeInt(0));
    }

    /** The seed of this run's randomness, printed so that {@code -Doriel.seed} can bring it back. */
    @SuppressWarnings("SystemOut")
    public static Random random() {
        long seed = Long.getLong("oriel.seed", System.nanoTime());
        System.out.println("oriel.seed=" + seed);
        return new Random(seed);
    }
}
