package dev.oriel.rfb.update;

import dev.oriel.framebuffer.Pixels;
import dev.oriel.framebuffer.Rect;
import dev.oriel.rfb.encode.EncodeProfile;
import dev.oriel.rfb.encode.Encoding;
import dev.oriel.rfb.encode.Fidelity;
import dev.oriel.rfb.encode.RectEncoder;
import dev.oriel.rfb.wire.Encodings;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A viewer that reads every byte it is sent: keeps the picture it would show and one line per message. Understands the
 * encodings CopyRect, {@link #PLAIN} (exact), {@link #COARSE} (lossy unless the profile forbids it), both raw BGRX bytes,
 * and {@link RememberingEncoding}. One thread.
 */
final class RecordingViewer implements ViewerPort {

    static final Encoding PLAIN = new RawBytes(0, "plain");
    static final Encoding COARSE = new RawBytes(7, "coarse");

    /** Lines such as "joined 64x48 name", "update", "rect 0 0,0 64x48", "fence 80000000 8", "end-of-continuous". */
    final List<String> events = new ArrayList<>();

    Optional<Viewer> viewer = Optional.empty();
    Optional<String> closed = Optional.empty();

    /** Whether writes and fences are answered at once. */
    boolean reads = true;

    boolean answersFences = true;

    private final List<Long> unwritten = new ArrayList<>();
    private final List<byte[]> unansweredFences = new ArrayList<>();
    private int remembered = -1;
    private int[] picture = new int[0];
    private int width;
    private int height;
    int updates;
    long pixelBytes;
    long checksum;
    final KeptTiles tiles = new KeptTiles();

    int rgb(int x, int y) {
        return picture[y * width + x];
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    @Override
    public void joined(int newWidth, int newHeight, String name) {
        events.add("joined " + newWidth + "x" + newHeight + " " + name);
        resize(newWidth, newHeight);
    }

    private void resize(int newWidth, int newHeight) {
        if (newWidth == width && newHeight == height) {
            return;
        }
        width = newWidth;
        height = newHeight;
        picture = new int[width * height];
    }

    @Override
    public void send(long updateNumber, List<ByteBuf> buffers) {
        ByteBuf all = Unpooled.buffer();
        buffers.forEach(buffer -> {
            all.writeBytes(buffer);
            buffer.release();
        });
        while (all.isReadable()) {
            read(all);
        }
        unwritten.add(updateNumber);
        if (reads) {
            readAll();
        }
    }

    /** Takes everything that waits. */
    void readAll() {
        Viewer to = viewer.orElseThrow();
        List.copyOf(unwritten).forEach(to::written);
        unwritten.clear();
        if (answersFences) {
            answerFences();
        }
    }

    void answerFences() {
        Viewer to = viewer.orElseThrow();
        unansweredFences.forEach(to::fenceReply);
        unansweredFences.clear();
    }

    /** As a slow decoder does, one by one. */
    void answerOldestFence() {
        if (!unansweredFences.isEmpty()) {
            viewer.orElseThrow().fenceReply(unansweredFences.remove(0));
        }
    }

    @Override
    public void close(String reason) {
        closed = Optional.of(reason);
    }

    private void read(ByteBuf in) {
        int type = in.readUnsignedByte();
        switch (type) {
            case 0 -> readUpdate(in);
            case 2 -> events.add("bell");
            case 3 -> {
                in.skipBytes(3);
                events.add("cut " + in.readCharSequence(in.readInt(), StandardCharsets.ISO_8859_1));
            }
            case 79 -> readChecksum(in);
            case 150 -> events.add("end-of-continuous");
            case 248 -> readFence(in);
            default -> throw new AssertionError("message type " + type);
        }
    }

    private void readChecksum(ByteBuf in) {
        in.skipBytes(3);
        events.add("checksum " + in.readInt() + " of " + in.readUnsignedShort() + "x" + in.readUnsignedShort());
        checksum = in.readLong();
    }

    private void readFence(ByteBuf in) {
        in.skipBytes(3);
        int flags = in.readInt();
        byte[] payload = new byte[in.readUnsignedByte()];
        in.readBytes(payload);
        events.add("fence " + Integer.toHexString(flags) + " " + payload.length);
        if (flags < 0) {
            unansweredFences.add(payload);
        }
    }

    private void readUpdate(ByteBuf in) {
        in.skipBytes(1);
        int count = in.readUnsignedShort();
        events.add("update");
        updates++;
        for (int i = 0; i < count; i++) {
            readRect(in);
        }
    }

    private void readRect(ByteBuf in) {
        int x = in.readUnsignedShort();
        int y = in.readUnsignedShort();
        int w = in.readUnsignedShort();
        int h = in.readUnsignedShort();
        int encoding = in.readInt();
        events.add("rect " + encoding + " " + x + "," + y + " " + w + "x" + h);
        switch (encoding) {
            case 0, 7 -> paint(in, x, y, w, h);
            case RememberingEncoding.NUMBER -> {
                remember(in.readUnsignedByte());
                paint(in, x, y, w, h);
            }
            case 1 -> copy(in.readUnsignedShort(), in.readUnsignedShort(), x, y, w, h);
            case Encodings.ORIEL_TILE_PAINT -> tiles.paint(in, this::tile);
            case Encodings.ORIEL_TILE_KEEP -> tiles.keep(in, this::tile);
            case Encodings.ORIEL_CHECKSUM -> {}
            case -223 -> resize(w, h);
            case -308 -> {
                in.skipBytes(in.readUnsignedByte() * 16 + 3);
                resize(w, h);
            }
            case -239 -> in.skipBytes(w * h * 4 + (w + 7) / 8 * h);
            case -307 -> in.skipBytes(in.readInt());
            default -> throw new AssertionError("encoding " + encoding);
        }
    }

    /** The pixels of a tile, to be copied or painted over. */
    private KeptTiles.Tile tile(int column, int row) {
        int x = column * 64;
        int y = row * 64;
        if (x >= width || y >= height) {
            throw new AssertionError("tile " + column + "," + row + " is outside the screen");
        }
        return new KeptTiles.Tile(
                IntBuffer.wrap(picture), y * width + x, width, Math.min(64, width - x), Math.min(64, height - y));
    }

    /** An opening, or a rectangle that must find what the opening left. */
    private void remember(int first) {
        if (first < 10) {
            remembered = first;
        } else if (255 - first != remembered) {
            throw new AssertionError("the decoder remembers " + remembered + ", the rectangle needs " + (255 - first));
        }
    }

    private void copy(int fromX, int fromY, int x, int y, int w, int h) {
        if (fromX + w > width || fromY + h > height || x + w > width || y + h > height) {
            throw new AssertionError("copies from outside the screen or to there");
        }
        int[] before = picture.clone();
        for (int row = 0; row < h; row++) {
            System.arraycopy(before, (fromY + row) * width + fromX, picture, (y + row) * width + x, w);
        }
    }

    private void paint(ByteBuf in, int x, int y, int w, int h) {
        pixelBytes += (long) w * h * 4;
        byte[] bytes = new byte[w * h * 4];
        in.readBytes(bytes);
        IntBuffer pixels = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer();
        for (int row = 0; row < h; row++) {
            pixels.get(picture, (y + row) * width + x, w);
        }
    }

    /** BGRX pixels as they are; "coarse" spoils the lowest bit of blue unless exact bytes are asked for. */
    private record RawBytes(int number, String name) implements Encoding {

        @Override
        public RectEncoder open() {
            return new RectEncoder() {
                @Override
                public Fidelity encode(Pixels pixels, Rect rect, EncodeProfile profile, ByteBuf out) {
                    int spoil = number == 0 || profile.isLossless() ? 0 : 1;
                    ByteBuffer bytes =
                            ByteBuffer.allocate((int) rect.area() * 4).order(ByteOrder.LITTLE_ENDIAN);
                    for (int y = rect.y(); y < rect.bottom(); y++) {
                        for (int x = rect.x(); x < rect.right(); x++) {
                            bytes.putInt((pixels.pixel(x, y) & 0xFFFFFF) ^ spoil);
                        }
                    }
                    out.writeBytes(bytes.array());
                    return spoil == 0 ? Fidelity.EXACT : Fidelity.LOSSY;
                }

                @Override
                public void close() {}
            };
        }
    }
}
