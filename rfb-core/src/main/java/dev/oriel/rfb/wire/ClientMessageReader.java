package dev.oriel.rfb.wire;

import dev.oriel.framebuffer.PixelFormat;
import dev.oriel.framebuffer.Rect;
import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Frames first, then parses: {@link #length} says how long the message at hand is, or that more bytes are needed to know,
 * and checks every count against its limit; {@link #read} always sees a whole message. Pure.
 *
 * <p>All numbers are big-endian. Fixed parts, in bytes: SetPixelFormat 20, SetEncodings 4 + 4n, FramebufferUpdateRequest 10,
 * KeyEvent 8, ChecksumRequest 8, PointerEvent 6, ClientCutText 8 + n, EnableContinuousUpdates 10, ClientFence 9 + n, SetDesktopSize 8 + 16n.
 */
public final class ClientMessageReader {

    /** {@link #length} cannot tell yet. */
    public static final int NOT_YET = -1;

    public static final int MAX_ENCODINGS = 1024;

    /** As QEMU, TurboVNC and libvncserver have it. */
    public static final int MAX_CUT_TEXT_BYTES = 1 << 20;

    /** rfbproto, ClientFence. */
    public static final int MAX_FENCE_BYTES = 64;

    /** The longest message there can be. */
    public static final int MAX_MESSAGE_BYTES = 8 + MAX_CUT_TEXT_BYTES;

    private static final int SET_PIXEL_FORMAT = 0;
    private static final int SET_ENCODINGS = 2;
    private static final int FRAMEBUFFER_UPDATE_REQUEST = 3;
    private static final int KEY_EVENT = 4;
    private static final int POINTER_EVENT = 5;
    private static final int CLIENT_CUT_TEXT = 6;
    private static final int CHECKSUM_REQUEST = 79;
    private static final int ENABLE_CONTINUOUS_UPDATES = 150;
    private static final int CLIENT_FENCE = 248;
    private static final int SET_DESKTOP_SIZE = 251;
    private static final int SET_MAX_VIDEO_RESOLUTION = 252;

    private static final int SCREEN_BYTES = 16;

    private ClientMessageReader() {}

    /**
     * Bytes of the message that starts at the reader index, type included; {@link #NOT_YET} if the bytes at hand do not
     * tell. Reads nothing.
     */
    public static int length(ByteBuf in) {
        int have = in.readableBytes();
        if (have == 0) {
            return NOT_YET;
        }
        int at = in.readerIndex();
        int type = in.getUnsignedByte(at);
        return switch (type) {
            case SET_PIXEL_FORMAT -> 20;
            case SET_ENCODINGS -> have < 4 ? NOT_YET : 4 + 4 * encodingCount(in.getUnsignedShort(at + 2));
            case FRAMEBUFFER_UPDATE_REQUEST, ENABLE_CONTINUOUS_UPDATES -> 10;
            case KEY_EVENT, CHECKSUM_REQUEST -> 8;
            case POINTER_EVENT -> 6;
            case SET_MAX_VIDEO_RESOLUTION -> 5;
            case CLIENT_CUT_TEXT -> have < 8 ? NOT_YET : 8 + cutTextBytes(in.getInt(at + 4));
            case CLIENT_FENCE -> have < 9 ? NOT_YET : 9 + fenceBytes(in.getUnsignedByte(at + 8));
            case SET_DESKTOP_SIZE -> have < 7 ? NOT_YET : 8 + SCREEN_BYTES * in.getUnsignedByte(at + 6);
            default -> throw new RfbProtocolException("unknown message type " + type);
        };
    }

    private static int encodingCount(int count) {
        if (count > MAX_ENCODINGS) {
            throw new RfbProtocolException("SetEncodings of " + count + " encodings, the limit is " + MAX_ENCODINGS);
        }
        return count;
    }

    /** A negative length is the extended clipboard's: the absolute value counts (rfbproto). */
    private static int cutTextBytes(int length) {
        long bytes = Math.abs((long) length);
        if (bytes > MAX_CUT_TEXT_BYTES) {
            throw new RfbProtocolException("ClientCutText of " + bytes + " bytes, the limit is " + MAX_CUT_TEXT_BYTES);
        }
        return (int) bytes;
    }

    private static int fenceBytes(int count) {
        if (count > MAX_FENCE_BYTES) {
            throw new RfbProtocolException("ClientFence of " + count + " bytes, the limit is " + MAX_FENCE_BYTES);
        }
        return count;
    }

    /** Reads one whole message, exactly the bytes that {@link #length} said, and gives it to the handler. */
    public static void read(ByteBuf in, ClientMessageHandler handler) {
        int type = in.readUnsignedByte();
        switch (type) {
            case SET_PIXEL_FORMAT -> handler.on(setPixelFormat(in));
            case SET_ENCODINGS -> handler.on(setEncodings(in));
            case FRAMEBUFFER_UPDATE_REQUEST ->
                handler.on(new ClientMessage.FramebufferUpdateRequest(in.readBoolean(), rect(in)));
            case KEY_EVENT -> handler.on(keyEvent(in));
            case POINTER_EVENT ->
                handler.on(new ClientMessage.PointerEvent(
                        in.readUnsignedByte(), in.readUnsignedShort(), in.readUnsignedShort()));
            case CLIENT_CUT_TEXT -> cutText(in, handler);
            case CHECKSUM_REQUEST -> handler.on(checksumRequest(in));
            case ENABLE_CONTINUOUS_UPDATES ->
                handler.on(new ClientMessage.EnableContinuousUpdates(in.readBoolean(), rect(in)));
            case CLIENT_FENCE -> handler.on(fence(in));
            case SET_DESKTOP_SIZE -> handler.on(setDesktopSize(in));
            case SET_MAX_VIDEO_RESOLUTION ->
                handler.on(new ClientMessage.SetMaxVideoResolution(in.readUnsignedShort(), in.readUnsignedShort()));
            default -> throw new RfbProtocolException("unknown message type " + type);
        }
    }

    private static ClientMessage.SetPixelFormat setPixelFormat(ByteBuf in) {
        in.skipBytes(3);
        return new ClientMessage.SetPixelFormat(pixelFormat(in));
    }

    /** PIXEL_FORMAT, 16 bytes (RFC 6143 section 7.4). Colour maps are refused. */
    static PixelFormat pixelFormat(ByteBuf in) {
        int bitsPerPixel = in.readUnsignedByte();
        int depth = in.readUnsignedByte();
        boolean bigEndian = in.readBoolean();
        boolean trueColour = in.readBoolean();
        int redMax = in.readUnsignedShort();
        int greenMax = in.readUnsignedShort();
        int blueMax = in.readUnsignedShort();
        int redShift = in.readUnsignedByte();
        int greenShift = in.readUnsignedByte();
        int blueShift = in.readUnsignedByte();
        in.skipBytes(3);
        if (!trueColour) {
            throw new RfbProtocolException("SetPixelFormat asks for a colour map, only true colour is served");
        }
        try {
            return new PixelFormat(
                    bitsPerPixel, depth, bigEndian, redMax, greenMax, blueMax, redShift, greenShift, blueShift);
        } catch (IllegalArgumentException e) {
            throw new RfbProtocolException("SetPixelFormat: " + e.getMessage(), e);
        }
    }

    private static ClientMessage.SetEncodings setEncodings(ByteBuf in) {
        in.skipBytes(1);
        int count = in.readUnsignedShort();
        List<Integer> encodings = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            encodings.add(in.readInt());
        }
        return new ClientMessage.SetEncodings(encodings);
    }

    private static ClientMessage.KeyEvent keyEvent(ByteBuf in) {
        boolean down = in.readBoolean();
        in.skipBytes(2);
        return new ClientMessage.KeyEvent(down, in.readInt());
    }

    private static ClientMessage.ChecksumRequest checksumRequest(ByteBuf in) {
        in.skipBytes(3);
        return new ClientMessage.ChecksumRequest(in.readInt());
    }

    private static void cutText(ByteBuf in, ClientMessageHandler handler) {
        in.skipBytes(3);
        int length = in.readInt();
        if (length < 0) {
            in.skipBytes(-length);
            handler.on(new ClientMessage.ExtendedClipboard(-length));
        } else {
            handler.on(new ClientMessage.ClientCutText(
                    in.readCharSequence(length, StandardCharsets.ISO_8859_1).toString()));
        }
    }

    private static ClientMessage.ClientFence fence(ByteBuf in) {
        in.skipBytes(3);
        int flags = in.readInt();
        int count = in.readUnsignedByte();
        List<Byte> payload = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            payload.add(in.readByte());
        }
        return new ClientMessage.ClientFence(flags, payload);
    }

    private static ClientMessage.SetDesktopSize setDesktopSize(ByteBuf in) {
        in.skipBytes(1);
        int width = in.readUnsignedShort();
        int height = in.readUnsignedShort();
        int count = in.readUnsignedByte();
        in.skipBytes(1);
        List<ScreenLayout> screens = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            screens.add(new ScreenLayout(
                    in.readInt(),
                    in.readUnsignedShort(),
                    in.readUnsignedShort(),
                    in.readUnsignedShort(),
                    in.readUnsignedShort(),
                    in.readInt()));
        }
        return new ClientMessage.SetDesktopSize(width, height, screens);
    }

    private static Rect rect(ByteBuf in) {
        return new Rect(in.readUnsignedShort(), in.readUnsignedShort(), in.readUnsignedShort(), in.readUnsignedShort());
    }
}
