package dev.oriel.rfb.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oriel.framebuffer.PixelFormat;
import dev.oriel.framebuffer.Rect;
import dev.oriel.rfb.update.Viewer;
import dev.oriel.rfb.update.ViewerPort;
import dev.oriel.viewer.decode.EncodingNumber;
import dev.oriel.viewer.decode.RectDecoders;
import dev.oriel.viewer.picture.RgbImage;
import dev.oriel.viewer.wire.WireReader;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A viewer that reads all it is sent with the strict decoders of the viewer module, and takes only what it has asked for.
 * Keeps what it shows. What the loop hands over waits on a link, byte for byte, while the viewer {@linkplain #reads(boolean)
 * does not read}, and is read as had been agreed when it was written. One thread.
 */
public final class DecodingViewer implements ViewerPort {

    /** Room for tiles, if it announces some. */
    public static final int TILE_MEBIBYTES = 8;

    /** The server's checksum of its screen, and that of the picture shown when it came. */
    public record Checksum(long server, long shown) {}

    private record Message(long number, ByteBuffer bytes, PixelFormat format, Set<Integer> asked) {}

    private final RectDecoders decoders = new RectDecoders(PixelFormat.BGRX, TILE_MEBIBYTES);
    private final Deque<Message> link = new ArrayDeque<>();
    private final Deque<Message> travelling = new ArrayDeque<>();
    private final List<byte[]> unansweredFences = new ArrayList<>();
    private final Map<Integer, Integer> rectsByEncoding = new HashMap<>();
    private RgbImage picture = new RgbImage(1, 1);
    private PixelFormat format = PixelFormat.BGRX;
    private Set<Integer> asked = Set.of();
    private Optional<Viewer> viewer = Optional.empty();
    private Optional<String> closed = Optional.empty();
    private Optional<Checksum> checksum = Optional.empty();
    private boolean reads = true;
    private boolean answersFences = true;
    private boolean asksAgain;
    private long queuedBytes;
    private long mostQueuedBytes;
    private long updates;

    public void enter(Viewer joined) {
        viewer = Optional.of(joined);
    }

    public Viewer viewer() {
        return viewer.orElseThrow();
    }

    public void ask(List<Integer> encodings) {
        asked = Set.copyOf(encodings);
        viewer().setEncodings(encodings);
    }

    public void use(PixelFormat next) {
        format = next;
        viewer().setPixelFormat(next);
    }

    /** Each update that was read is followed by a request for the next one, of the whole screen. */
    public void askAgain() {
        asksAgain = true;
    }

    /** Whether what is handed over is read at once, or waits on the link. */
    public void reads(boolean now) {
        reads = now;
        readWaiting();
    }

    /** Whether fences are answered when they are read, or later. */
    public void answersFences(boolean now) {
        answersFences = now;
        answerFences();
    }

    /** The transport takes what has waited longest; the viewer reads it {@linkplain #readTaken later}. Answers its bytes. */
    public int take() {
        Message message = link.remove();
        travelling.add(message);
        queuedBytes -= message.bytes().capacity();
        viewer().written(message.number());
        return message.bytes().capacity();
    }

    /** Bytes of the message that has waited longest; 0 if none waits. */
    public int waitingBytes() {
        return link.isEmpty() ? 0 : link.element().bytes().capacity();
    }

    /** Reads the oldest message that the transport has taken. */
    public void readTaken() {
        readNow(travelling.remove());
        answerFences();
    }

    public boolean isReading() {
        return reads;
    }

    public PixelFormat format() {
        return format;
    }

    public RgbImage picture() {
        return picture;
    }

    /** What {@code desktop} looks like at best, in this viewer's format. */
    public RgbImage atBest(RgbImage desktop) {
        return RectDecoders.nearest(desktop, format);
    }

    /** Rectangles of pixels that came. */
    public long rects() {
        return rectsByEncoding.values().stream().mapToLong(count -> count).sum();
    }

    /** Rectangles that came in this encoding. */
    public int rects(int encoding) {
        return rectsByEncoding.getOrDefault(encoding, 0);
    }

    /** Updates handed over. */
    public long updates() {
        return updates;
    }

    /** The most bytes that were ever handed over and not taken. */
    public long mostQueuedBytes() {
        return mostQueuedBytes;
    }

    /** Updates handed over and not taken. */
    public long queuedUpdates() {
        return link.stream().filter(message -> message.number() > 0).count();
    }

    /** Updates read whose fences are not answered. */
    public int unansweredFences() {
        return unansweredFences.size();
    }

    /** The last checksum that came. */
    public Optional<Checksum> checksum() {
        return checksum;
    }

    /** Why the loop closed the connection. */
    public Optional<String> closed() {
        return closed;
    }

    @Override
    public void joined(int width, int height, String name) {
        picture = new RgbImage(width, height);
    }

    @Override
    public void send(long updateNumber, List<ByteBuf> buffers) {
        ByteBuf all = Unpooled.wrappedBuffer(buffers.toArray(ByteBuf[]::new));
        byte[] bytes = ByteBufUtil.getBytes(all);
        all.release();
        queuedBytes += bytes.length;
        mostQueuedBytes = Math.max(mostQueuedBytes, queuedBytes);
        updates += updateNumber > 0 ? 1 : 0;
        link.add(new Message(updateNumber, ByteBuffer.wrap(bytes), format, asked));
        if (reads) {
            readWaiting();
        }
    }

    @Override
    public void close(String reason) {
        closed = Optional.of(reason);
    }

    private void readWaiting() {
        while (reads && !link.isEmpty()) {
            take();
            readNow(travelling.remove());
        }
        answerFences();
    }

    private void readNow(Message message) {
        try {
            read(message);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answerFences() {
        if (answersFences) {
            unansweredFences.forEach(viewer()::fenceReply);
            unansweredFences.clear();
        }
    }

    private void read(Message message) throws IOException {
        decoders.use(message.format());
        WireReader in = WireReader.of(message.bytes().array());
        while (in.position() < message.bytes().capacity()) {
            int type = in.u8();
            switch (type) {
                case 0 -> readUpdate(in, message);
                case 79 -> readChecksum(in);
                case 150 -> {
                    // The end of continuous updates has no body.
                }
                case 248 -> readFence(in);
                default -> throw new AssertionError("message type " + type);
            }
        }
    }

    private void readChecksum(WireReader in) throws IOException {
        in.skip(3 + 4 + 2 + 2);
        checksum = Optional.of(new Checksum(in.u32() << 32 | in.u32(), picture.checksum()));
    }

    private void readFence(WireReader in) throws IOException {
        in.skip(3);
        int flags = in.s32();
        byte[] payload = new byte[in.u8()];
        in.readFully(payload, 0, payload.length);
        if (flags < 0) {
            unansweredFences.add(payload);
        }
    }

    private void readUpdate(WireReader in, Message message) throws IOException {
        in.skip(1);
        int count = in.u16();
        for (int i = 0; i < count; i++) {
            Rect area = new Rect(in.u16(), in.u16(), in.u16(), in.u16());
            int encoding = in.s32();
            if (encoding == EncodingNumber.LAST_RECT) {
                break;
            }
            assertThat(isAgreed(encoding, message.asked()))
                    .as("encoding %d was asked for", encoding)
                    .isTrue();
            readRect(in, area, encoding, message);
        }
        if (asksAgain) {
            viewer().requestUpdate(true, picture.bounds());
        }
    }

    private static boolean isAgreed(int encoding, Set<Integer> asked) {
        boolean isOfTiles = encoding == EncodingNumber.TILE_KEEP || encoding == EncodingNumber.TILE_PAINT;
        return encoding == EncodingNumber.RAW
                || asked.contains(isOfTiles ? EncodingNumber.tileCache(TILE_MEBIBYTES) : encoding);
    }

    private void readRect(WireReader in, Rect area, int encoding, Message message) throws IOException {
        switch (encoding) {
            case EncodingNumber.CURSOR ->
                in.skip(area.area() * message.format().bytesPerPixel() + (area.width() + 7L) / 8 * area.height());
            case EncodingNumber.DESKTOP_SIZE -> resize(area);
            case EncodingNumber.EXTENDED_DESKTOP_SIZE -> {
                int screens = in.u8();
                in.skip(3 + screens * 16L);
                resize(area);
            }
            case EncodingNumber.DESKTOP_NAME -> in.skip(in.u32());
            case EncodingNumber.CHECKSUM -> {
                // The offer to answer requests for checksums has no body.
            }
            default -> {
                rectsByEncoding.merge(encoding, 1, Integer::sum);
                decoders.decodeRect(in, area, encoding, picture);
            }
        }
    }

    private void resize(Rect area) {
        if (area.width() != picture.width() || area.height() != picture.height()) {
            picture = new RgbImage(area.width(), area.height());
        }
    }
}
