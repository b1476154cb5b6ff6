package dev.oriel.rfb.wire;

import dev.oriel.framebuffer.PixelFormat;
import dev.oriel.framebuffer.Rect;
import dev.oriel.framebuffer.desktop.CursorImage;
import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What the server says in normal operation: functions that append to a buffer, which stays the caller's. All numbers are
 * big-endian (RFC 6143 section 7.6; rfbproto for the later ones). Pure.
 */
public final class ServerMessages {

    /** A rectangle count that says: as many as come before {@link #lastRect}. */
    public static final int UNTIL_LAST_RECT = 0xFFFF;

    /** The length of {@link #rectHeader}. */
    public static final int RECT_HEADER_BYTES = 12;

    private static final int FRAMEBUFFER_UPDATE = 0;
    private static final int BELL = 2;
    private static final int SERVER_CUT_TEXT = 3;
    private static final int CHECKSUM = 79;
    private static final int END_OF_CONTINUOUS_UPDATES = 150;
    private static final int SERVER_FENCE = 248;

    private static final int OPAQUE = 0x80;

    private ServerMessages() {}

    /** {@code U8 0 | pad 1 | U16 rectangles}: the rectangles follow. */
    public static void framebufferUpdate(ByteBuf out, int rectCount) {
        out.writeByte(FRAMEBUFFER_UPDATE).writeZero(1).writeShort(rectCount);
    }

    /** {@code U16 x | U16 y | U16 width | U16 height | S32 encoding}: the payload follows. */
    public static void rectHeader(ByteBuf out, int x, int y, int width, int height, int encoding) {
        out.writeShort(x).writeShort(y).writeShort(width).writeShort(height).writeInt(encoding);
    }

    /** A LastRect rectangle, no payload: ends an update whose count was {@link #UNTIL_LAST_RECT}. */
    public static void lastRect(ByteBuf out) {
        rectHeader(out, 0, 0, 0, 0, Encodings.LAST_RECT);
    }

    /** A DesktopSize rectangle, no payload. */
    public static void desktopSize(ByteBuf out, int width, int height) {
        rectHeader(out, 0, 0, width, height, Encodings.DESKTOP_SIZE);
    }

    /**
     * An ExtendedDesktopSize rectangle: its x is {@code reason} (0 server, 1 this client, 2 another client), its y
     * {@code status} (0 done, 1 prohibited, 2 out of resources, 3 invalid layout); payload
     * {@code U8 screens | pad 3 | screens x (U32 id | U16 x | U16 y | U16 width | U16 height | U32 flags)}.
     */
    public static void extendedDesktopSize(
            ByteBuf out, int reason, int status, int width, int height, List<ScreenLayout> screens) {
        rectHeader(out, reason, status, width, height, Encodings.EXTENDED_DESKTOP_SIZE);
        out.writeByte(screens.size()).writeZero(3);
        for (ScreenLayout screen : screens) {
            out.writeInt(screen.id()).writeShort(screen.x()).writeShort(screen.y());
            out.writeShort(screen.width()).writeShort(screen.height()).writeInt(screen.flags());
        }
    }

    /**
     * A Cursor rectangle: x, y are the hot spot; payload {@code pixels in the viewer's format | mask, one bit a pixel, rows
     * padded to bytes}. Pixels at least half opaque are shown.
     */
    public static void cursor(ByteBuf out, CursorImage cursor, PixelFormat format) {
        rectHeader(out, cursor.hotX(), cursor.hotY(), cursor.width(), cursor.height(), Encodings.CURSOR);
        for (int argb : cursor.argb()) {
            pixel(out, argb, format);
        }
        for (int y = 0; y < cursor.height(); y++) {
            maskRow(out, cursor, y);
        }
    }

    private static void maskRow(ByteBuf out, CursorImage cursor, int y) {
        for (int left = 0; left < cursor.width(); left += Byte.SIZE) {
            int bits = 0;
            for (int x = left; x < Math.min(left + Byte.SIZE, cursor.width()); x++) {
                if (cursor.argb()[y * cursor.width() + x] >>> 24 >= OPAQUE) {
                    bits |= 0x80 >> (x - left);
                }
            }
            out.writeByte(bits);
        }
    }

    /** Cursors are small and rare: one pixel at a time will do. */
    private static void pixel(ByteBuf out, int rgb, PixelFormat format) {
        int value = channel(rgb >> 16, format.redMax()) << format.redShift()
                | channel(rgb >> 8, format.greenMax()) << format.greenShift()
                | channel(rgb, format.blueMax()) << format.blueShift();
        switch (format.bytesPerPixel()) {
            case 1 -> out.writeByte(value);
            case 2 -> out.writeShort(format.bigEndian() ? value : Short.reverseBytes((short) value));
            default -> out.writeInt(format.bigEndian() ? value : Integer.reverseBytes(value));
        }
    }

    private static int channel(int value, int max) {
        return ((value & 0xFF) * max + 127) / 255;
    }

    /**
     * A CopyRect rectangle (RFC 6143, 7.7.2): the payload is {@code U16 x, U16 y} of the source, whose pixels the viewer
     * shows already.
     */
    public static void copyRect(ByteBuf out, Rect source, int toX, int toY) {
        rectHeader(out, toX, toY, source.width(), source.height(), Encodings.COPY_RECT);
        out.writeShort(source.x()).writeShort(source.y());
    }

    /** A rectangle without an area: an offer of checksums, or a TilePaint or TileKeep whose runs follow (docs/protocol.md). */
    public static void emptyRect(ByteBuf out, int encoding) {
        rectHeader(out, 0, 0, 0, 0, encoding);
    }

    /** {@code U8 79 | pad 3 | U32 id | U16 width | U16 height | U64 checksum} (docs/protocol.md). */
    public static void checksum(ByteBuf out, int id, int width, int height, long checksum) {
        out.writeByte(CHECKSUM).writeZero(3).writeInt(id);
        out.writeShort(width).writeShort(height).writeLong(checksum);
    }

    /** A DesktopName rectangle: {@code U32 length | UTF-8}. */
    public static void desktopName(ByteBuf out, String name) {
        rectHeader(out, 0, 0, 0, 0, Encodings.DESKTOP_NAME);
        text(out, name);
    }

    /**
     * {@code U8 248 | pad 3 | U32 flags | U8 length | payload}.
     *
     * @param flags of {@link FenceFlags}
     * @param payload at most {@link ClientMessageReader#MAX_FENCE_BYTES} bytes
     */
    public static void fence(ByteBuf out, int flags, byte[] payload) {
        if (payload.length > ClientMessageReader.MAX_FENCE_BYTES) {
            throw new IllegalArgumentException("fence of " + payload.length + " bytes");
        }
        out.writeByte(SERVER_FENCE).writeZero(3).writeInt(flags);
        out.writeByte(payload.length).writeBytes(payload);
    }

    /** {@code U8 150}. */
    public static void endOfContinuousUpdates(ByteBuf out) {
        out.writeByte(END_OF_CONTINUOUS_UPDATES);
    }

    /** {@code U8 3 | pad 3 | U32 length | Latin-1}; characters it has not become question marks. */
    public static void serverCutText(ByteBuf out, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        out.writeByte(SERVER_CUT_TEXT).writeZero(3).writeInt(bytes.length).writeBytes(bytes);
    }

    /** {@code U8 2}. */
    public static void bell(ByteBuf out) {
        out.writeByte(BELL);
    }

    /**
     * {@code U16 width | U16 height | PIXEL_FORMAT 16 | U32 length | name in UTF-8} (RFC 6143 section 7.3.2).
     */
    public static void serverInit(ByteBuf out, int width, int height, String name) {
        out.writeShort(width).writeShort(height);
        pixelFormat(out, PixelFormat.BGRX);
        text(out, name);
    }

    private static void pixelFormat(ByteBuf out, PixelFormat format) {
        out.writeByte(format.bitsPerPixel()).writeByte(format.depth());
        out.writeBoolean(format.bigEndian()).writeBoolean(true);
        out.writeShort(format.redMax()).writeShort(format.greenMax()).writeShort(format.blueMax());
        out.writeByte(format.redShift()).writeByte(format.greenShift()).writeByte(format.blueShift());
        out.writeZero(3);
    }

    /** {@code U32 length | UTF-8}: a name, or the reason of a refusal. */
    public static void text(ByteBuf out, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length).writeBytes(bytes);
    }
}
