package dev.oriel.encoders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oriel.framebuffer.PixelFormat;
import dev.oriel.framebuffer.Rect;
import dev.oriel.rfb.update.Viewer;
import dev.oriel.rfb.update.ViewerPort;
import dev.oriel.rfb.wire.Encodings;
import dev.oriel.viewer.decode.RectDecoders;
import dev.oriel.viewer.picture.RgbImage;
import dev.oriel.viewer.wire.WireReader;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A viewer of one size that reads all it is sent with the strict decoders of the viewer module, and takes only what it has
 * asked for. Keeps what it shows. One thread.
 */
final class DecodingViewer implements ViewerPort {

    private final RgbImage picture;
    private final ByteBuf all = Unpooled.buffer();
    private final RectDecoders decoders = new RectDecoders(PixelFormat.BGRX);
    private PixelFormat format = PixelFormat.BGRX;
    private Set<Integer> asked = Set.of();
    private Optional<Viewer> viewer = Optional.empty();
    private Optional<String> closed = Optional.empty();
    private long rects;

    DecodingViewer(int width, int height) {
        picture = new RgbImage(width, height);
    }

    void enter(Viewer joined) {
        viewer = Optional.of(joined);
    }

    Viewer viewer() {
        return viewer.orElseThrow();
    }

    void ask(List<Integer> encodings) {
        asked = Set.copyOf(encodings);
        viewer().setEncodings(encodings);
    }

    void use(PixelFormat next) {
        format = next;
        decoders.use(next);
        viewer().setPixelFormat(next);
    }

    PixelFormat format() {
        return format;
    }

    RgbImage picture() {
        return picture;
    }

    /** Rectangles of pixels that came. */
    long rects() {
        return rects;
    }

    /** Why the loop closed the connection. */
    Optional<String> closed() {
        return closed;
    }

    @Override
    public void joined(int width, int height, String name) {
        assertThat(List.of(width, height)).containsExactly(picture.width(), picture.height());
    }

    @Override
    public void send(long updateNumber, List<ByteBuf> buffers) {
        for (ByteBuf buffer : buffers) {
            all.writeBytes(buffer);
            buffer.release();
        }
        byte[] bytes = ByteBufUtil.getBytes(all);
        all.clear();
        try {
            WireReader in = WireReader.of(bytes);
            while (in.position() < bytes.length) {
                read(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        viewer().written(updateNumber);
    }

    @Override
    public void close(String reason) {
        closed = Optional.of(reason);
    }

    private void read(WireReader in) throws IOException {
        int type = in.u8();
        switch (type) {
            case 0 -> readUpdate(in);
            case 150 -> {
                // The end of continuous updates has no body.
            }
            case 248 -> readFence(in);
            default -> throw new AssertionError("message type " + type);
        }
    }

    private void readFence(WireReader in) throws IOException {
        in.skip(3);
        int flags = in.s32();
        byte[] payload = new byte[in.u8()];
        in.readFully(payload, 0, payload.length);
        if (flags < 0) {
            viewer().fenceReply(payload);
        }
    }

    private void readUpdate(WireReader in) throws IOException {
        in.skip(1);
        int count = in.u16();
        for (int i = 0; i < count; i++) {
            Rect area = new Rect(in.u16(), in.u16(), in.u16(), in.u16());
            int encoding = in.s32();
            if (encoding == Encodings.LAST_RECT) {
                return;
            }
            assertThat(asked.contains(encoding) || encoding == Encodings.RAW)
                    .as("encoding %d was asked for", encoding)
                    .isTrue();
            readRect(in, area, encoding);
        }
    }

    private void readRect(WireReader in, Rect area, int encoding) throws IOException {
        switch (encoding) {
            case Encodings.CURSOR ->
                in.skip(area.area() * format.bytesPerPixel() + (area.width() + 7L) / 8 * area.height());
            case Encodings.DESKTOP_SIZE -> assertThat(area).isEqualTo(picture.bounds());
            case Encodings.EXTENDED_DESKTOP_SIZE -> {
                int screens = in.u8();
                in.skip(3 + screens * 16L);
            }
            case Encodings.DESKTOP_NAME -> in.skip(in.u32());
            default -> {
                rects++;
                decoders.decodeRect(in, area, encoding, picture);
            }
        }
    }
}
