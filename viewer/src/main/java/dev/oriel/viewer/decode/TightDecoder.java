package dev.oriel.viewer.decode;

import dev.oriel.framebuffer.Rect;
import dev.oriel.viewer.picture.RgbImage;
import dev.oriel.viewer.wire.WireReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/**
 * Tight and TightPNG (rfbproto, encodings 7 and -260) with KasmVNC's additions. The control byte's low half restarts zlib
 * streams; its high half says what follows:
 *
 * <pre>
 * 0..7  bits 4-5 stream, bit 6 a filter byte follows; filtered pixels, in zlib from 12 bytes on
 * 8     one TPIXEL for the whole rectangle
 * 9     JPEG
 * A, E  as 0 and 4 without zlib (Tight); A is PNG in TightPNG, which has neither 0..7 nor E
 * B, C  WebP and QOI; D a watermark laid over the picture, which is stepped over (KasmVNC)
 * </pre>
 */
final class TightDecoder implements RectDecoder, AutoCloseable {

    private static final int FILL = 8;
    private static final int JPEG = 9;
    private static final int PLAIN = 0xA;
    private static final int WEBP = 0xB;
    private static final int QOI = 0xC;
    private static final int WATERMARK = 0xD;
    private static final int PLAIN_FILTERED = 0xE;

    private static final int COPY = 0;
    private static final int PALETTE = 1;
    private static final int GRADIENT = 2;

    private static final int MAX_WIDTH = 2048;

    /** Shorter data is never compressed and has no length. */
    private static final int MIN_TO_COMPRESS = 12;

    private final boolean png;
    private final PictureFiles files;
    private final QoiDecoder qoi = new QoiDecoder();
    private final TightFilters filters = new TightFilters();
    private final ZlibStream[] streams = new ZlibStream[4];
    private final WireReader[] inflated = new WireReader[4];

    private TightDecoder(PictureFiles files, boolean png) {
        this.files = files;
        this.png = png;
        for (int i = 0; i < streams.length; i++) {
            streams[i] = new ZlibStream();
            inflated[i] = streams[i].reader();
        }
    }

    static TightDecoder tight(PictureFiles files) {
        return new TightDecoder(files, false);
    }

    static TightDecoder tightPng(PictureFiles files) {
        return new TightDecoder(files, true);
    }

    @Override
    public void decode(WireReader in, Rect area, WireFormat format, RgbImage target) throws IOException {
        int kind = readControl(in, area);
        if (kind == FILL) {
            target.fill(area, format.tight().read(in));
        } else if (isBasic(kind)) {
            decodeBasic(in, kind, area, format, target);
        } else if (kind == WATERMARK) {
            in.skip(CompactLength.read(in));
        } else {
            decodeFile(in, kind, area, format, target);
        }
    }

    private int readControl(WireReader in, Rect area) throws IOException {
        int control = in.u8();
        int kind = control >> 4;
        if (area.width() > MAX_WIDTH && kind != WATERMARK) {
            throw new IOException("Tight rectangle " + area + " wider than " + MAX_WIDTH);
        }
        boolean known = png ? kind == FILL || kind == JPEG || kind == PLAIN : kind <= PLAIN_FILTERED;
        if (!known) {
            throw new IOException("Tight control byte " + control);
        }
        for (int i = 0; i < streams.length; i++) {
            if ((control >> i & 1) == 1) {
                streams[i].restart();
            }
        }
        return kind;
    }

    private boolean isBasic(int kind) {
        return kind < FILL || kind == PLAIN_FILTERED || (kind == PLAIN && !png);
    }

    private void decodeFile(WireReader in, int kind, Rect area, WireFormat format, RgbImage target) throws IOException {
        if (format.format().bitsPerPixel() == 8) {
            throw new IOException("a picture file for 8 bits per pixel");
        }
        int length = CompactLength.read(in);
        int at = in.take(length);
        ByteArrayInputStream file = new ByteArrayInputStream(in.array(), at, length);
        switch (kind) {
            case JPEG -> files.paintJpeg(file, area, format, target);
            case WEBP -> files.paintWebp(file, area, format, target);
            case QOI -> {
                int[] pixels = qoi.decode(in.array(), at, length, area.width(), area.height());
                format.toNearest(pixels, 0, (int) area.area());
                target.paint(area, pixels);
            }
            default -> files.paintPng(file, area, format, target);
        }
    }

    private void decodeBasic(WireReader in, int kind, Rect area, WireFormat format, RgbImage target)
            throws IOException {
        WirePixel pixel = format.tight();
        int filter = readFilter(in, kind, format);
        int colours = filter == PALETTE ? filters.readPalette(in, pixel) : 0;
        int size = dataBytes(area, filter, colours, pixel);
        WireReader data = open(in, kind, size);
        if (filter == COPY) {
            RawDecoder.readRows(data, area, pixel, target);
        } else if (filter == GRADIENT) {
            filters.gradient(data, area, pixel, target);
        } else if (colours == 2) {
            filters.bitmap(data, area, target);
        } else {
            filters.indexed(data, area, target);
        }
        if (data != in) {
            ZlibDecoder.requireEnd(data, streams[kind & 3]);
        }
    }

    private static int readFilter(WireReader in, int kind, WireFormat format) throws IOException {
        int filter = (kind & 4) == 0 ? COPY : in.u8();
        if (filter > GRADIENT || (filter == GRADIENT && format.format().bitsPerPixel() == 8)) {
            throw new IOException(
                    "Tight filter " + filter + " at " + format.format().bitsPerPixel() + " bits per pixel");
        }
        return filter;
    }

    private static int dataBytes(Rect area, int filter, int colours, WirePixel pixel) {
        int rowBytes =
                filter != PALETTE ? area.width() * pixel.bytes() : colours == 2 ? (area.width() + 7) / 8 : area.width();
        return Math.multiplyExact(rowBytes, area.height());
    }

    /** Where so many bytes of filtered pixels come from: the wire itself, or one of the zlib streams. */
    private WireReader open(WireReader in, int kind, int size) throws IOException {
        if (size < MIN_TO_COMPRESS) {
            return in;
        }
        int length = CompactLength.read(in);
        if (kind < FILL) {
            streams[kind & 3].begin(in, length);
            return inflated[kind & 3];
        }
        if (length != size) {
            throw new IOException(length + " bytes of Tight data without zlib, " + size + " are needed");
        }
        return in;
    }

    @Override
    public void skip(WireReader in, Rect area, WireFormat format) throws IOException {
        int kind = readControl(in, area);
        if (kind == FILL) {
            in.skip(format.tight().bytes());
        } else if (isBasic(kind)) {
            int filter = readFilter(in, kind, format);
            int colours = filter == PALETTE ? filters.readPalette(in, format.tight()) : 0;
            int size = dataBytes(area, filter, colours, format.tight());
            in.skip(size < MIN_TO_COMPRESS ? size : CompactLength.read(in));
        } else {
            in.skip(CompactLength.read(in));
        }
    }

    @Override
    public void close() {
        for (ZlibStream stream : streams) {
            stream.close();
        }
    }
}
