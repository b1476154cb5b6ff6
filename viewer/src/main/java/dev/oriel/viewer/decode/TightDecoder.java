package dev.oriel.viewer.decode;

import dev.oriel.framebuffer.Rect;
import dev.oriel.viewer.picture.RgbImage;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** Tight as rfbproto tells it: four zlib streams that may go on or be reset, fill, JPEG, and three filters. */
final class TightDecoder {

    private static final int FILL = 8;
    private static final int JPEG = 9;
    private static final int COPY = 0;
    private static final int PALETTE = 1;
    private static final int GRADIENT = 2;

    /** Shorter data is not compressed. */
    private static final int MIN_TO_COMPRESS = 12;

    private final ZlibStream[] streams = new ZlibStream[4];

    TightDecoder() {
        for (int i = 0; i < streams.length; i++) {
            streams[i] = new ZlibStream();
        }
    }

    void decode(DataInputStream in, Rect area, WirePixels pixels, RgbImage target) throws IOException {
        if (area.width() > 2048) {
            throw new IOException("Tight rectangle of width " + area.width());
        }
        int control = in.readUnsignedByte();
        for (int i = 0; i < streams.length; i++) {
            if ((control >> i & 1) == 1) {
                streams[i].reset();
            }
        }
        int kind = control >> 4;
        if (kind == FILL) {
            target.fill(area, pixels.tightPixel(in));
        } else if (kind == JPEG) {
            decodeJpeg(in, area, pixels, target);
        } else if (kind < FILL) {
            decodeBasic(in, kind, area, pixels, target);
        } else {
            throw new IOException("Tight control byte " + control);
        }
    }

    private static void decodeJpeg(DataInputStream in, Rect area, WirePixels pixels, RgbImage target)
            throws IOException {
        if (pixels.format().bitsPerPixel() == 8) {
            throw new IOException("JPEG for 8 bits per pixel");
        }
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(in.readNBytes(compactLength(in))));
        if (image == null || image.getWidth() != area.width() || image.getHeight() != area.height()) {
            throw new IOException("JPEG of another size, or none");
        }
        for (int y = 0; y < area.height(); y++) {
            for (int x = 0; x < area.width(); x++) {
                int rgb = WirePixels.nearest(rgb(image, x, y), pixels.format());
                target.set(area.x() + x, area.y() + y, rgb);
            }
        }
    }

    /** Gray samples as they are: getRGB would take them for linear light and brighten them. */
    private static int rgb(BufferedImage image, int x, int y) {
        boolean gray = image.getRaster().getNumBands() == 1;
        return gray ? image.getRaster().getSample(x, y, 0) * 0x010101 : image.getRGB(x, y);
    }

    private void decodeBasic(DataInputStream in, int kind, Rect area, WirePixels pixels, RgbImage target)
            throws IOException {
        ZlibStream stream = streams[kind & 3];
        int filter = (kind & 4) == 0 ? COPY : in.readUnsignedByte();
        int pixelBytes = area.width() * area.height() * pixels.tightBytes();
        if (filter == COPY) {
            DataInputStream data = data(in, stream, pixelBytes);
            for (int i = 0; i < area.area(); i++) {
                target.set(area.x() + i % area.width(), area.y() + i / area.width(), pixels.tightPixel(data));
            }
        } else if (filter == PALETTE) {
            decodePalette(in, stream, area, pixels, target);
        } else if (filter == GRADIENT && pixels.format().bitsPerPixel() > 8) {
            decodeGradient(data(in, stream, pixelBytes), area, pixels, target);
        } else {
            throw new IOException("Tight filter " + filter);
        }
    }

    private static void decodePalette(
            DataInputStream in, ZlibStream stream, Rect area, WirePixels pixels, RgbImage target) throws IOException {
        int[] palette = new int[in.readUnsignedByte() + 1];
        for (int i = 0; i < palette.length; i++) {
            palette[i] = pixels.tightPixel(in);
        }
        boolean bitmap = palette.length == 2;
        int rowBytes = bitmap ? (area.width() + 7) / 8 : area.width();
        DataInputStream data = data(in, stream, rowBytes * area.height());
        for (int y = 0; y < area.height(); y++) {
            byte[] row = data.readNBytes(rowBytes);
            for (int x = 0; x < area.width(); x++) {
                int index = bitmap ? row[x / 8] >> (7 - x % 8) & 1 : row[x] & 255;
                target.set(area.x() + x, area.y() + y, palette[index]);
            }
        }
    }

    private static void decodeGradient(DataInputStream data, Rect area, WirePixels pixels, RgbImage target)
            throws IOException {
        int[] max = pixels.channelMaxima();
        int[][] above = new int[area.width() + 1][3];
        for (int y = 0; y < area.height(); y++) {
            int[][] row = new int[area.width() + 1][3];
            for (int x = 1; x <= area.width(); x++) {
                int[] coded = pixels.tightChannels(data);
                for (int c = 0; c < 3; c++) {
                    int guess = row[x - 1][c] + above[x][c] - above[x - 1][c];
                    row[x][c] = Math.max(0, Math.min(max[c], guess)) + coded[c] & max[c];
                }
                target.set(area.x() + x - 1, area.y() + y, pixels.rgb(row[x]));
            }
            above = row;
        }
    }

    private static DataInputStream data(DataInputStream in, ZlibStream stream, int size) throws IOException {
        byte[] data = new byte[size];
        if (size < MIN_TO_COMPRESS) {
            in.readFully(data);
        } else {
            stream.begin(in.readNBytes(compactLength(in)));
            stream.readFully(data);
            stream.end();
        }
        return new DataInputStream(new ByteArrayInputStream(data));
    }

    /** 7, 7 and 8 bits, low ones first; the top bit of the first two says that more follows. */
    private static int compactLength(DataInputStream in) throws IOException {
        int first = in.readUnsignedByte();
        if (first < 128) {
            return first;
        }
        int second = in.readUnsignedByte();
        int length = (first & 127) | (second & 127) << 7;
        return second < 128 ? length : length | in.readUnsignedByte() << 14;
    }
}
