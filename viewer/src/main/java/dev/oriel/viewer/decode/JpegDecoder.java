package dev.oriel.viewer.decode;

import dev.oriel.framebuffer.Rect;
import dev.oriel.viewer.picture.RgbImage;
import dev.oriel.viewer.wire.WireReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/**
 * JPEG (rfbproto, encoding 21): a JPEG file without a length before it, ending at its EOI marker. Quantization and Huffman
 * tables that a file leaves out are those of the rectangles before.
 */
final class JpegDecoder implements RectDecoder {

    private static final int SOI = 0xD8;
    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;
    private static final int DQT = 0xDB;
    private static final int DHT = 0xC4;
    private static final int FIRST_RESTART = 0xD0;
    private static final int LAST_RESTART = 0xD7;

    /** What headers may need on top of pixels at their worst. */
    private static final int HEADER_ROOM = 1 << 17;

    private final PictureFiles files;
    private final ByteArrayOutputStream segments = new ByteArrayOutputStream();
    private final ByteArrayOutputStream newQuantization = new ByteArrayOutputStream();
    private final ByteArrayOutputStream newHuffman = new ByteArrayOutputStream();
    private byte[] quantization = new byte[0];
    private byte[] huffman = new byte[0];
    private long most;

    JpegDecoder(PictureFiles files) {
        this.files = files;
    }

    @Override
    public void decode(WireReader in, Rect area, WireFormat format, RgbImage target) throws IOException {
        byte[] file = readFile(in, area, format);
        files.paintJpeg(new ByteArrayInputStream(file), area, format, target);
    }

    /** Reads on to the end of the file, keeping its tables. */
    @Override
    public void skip(WireReader in, Rect area, WireFormat format) throws IOException {
        readFile(in, area, format);
    }

    private byte[] readFile(WireReader in, Rect area, WireFormat format) throws IOException {
        if (format.format().bitsPerPixel() == 8) {
            throw new IOException("JPEG for 8 bits per pixel");
        }
        most = in.position() + 4 * area.area() + HEADER_ROOM;
        segments.reset();
        newQuantization.reset();
        newHuffman.reset();
        if (in.u8() != 0xFF || in.u8() != SOI) {
            throw new IOException("JPEG that does not begin with SOI");
        }
        int marker = marker(in);
        while (marker != EOI) {
            readSegment(in, marker);
            marker = marker == SOS ? readScan(in) : marker(in);
        }
        return whole();
    }

    /** The file with the tables it left out, in front. */
    private byte[] whole() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream(segments.size() + 2048);
        put(file, SOI);
        quantization = complete(file, newQuantization, quantization);
        huffman = complete(file, newHuffman, huffman);
        file.writeBytes(segments.toByteArray());
        put(file, EOI);
        return file.toByteArray();
    }

    private static byte[] complete(ByteArrayOutputStream file, ByteArrayOutputStream fresh, byte[] kept)
            throws IOException {
        if (fresh.size() > 0) {
            return fresh.toByteArray();
        }
        if (kept.length == 0) {
            throw new IOException("JPEG without tables, and none came before");
        }
        file.writeBytes(kept);
        return kept;
    }

    private static void put(ByteArrayOutputStream to, int marker) {
        to.write(0xFF);
        to.write(marker);
    }

    private int marker(WireReader in) throws IOException {
        if (in.u8() != 0xFF) {
            throw new IOException("JPEG segment without a marker");
        }
        int marker = in.u8();
        while (marker == 0xFF) {
            marker = in.u8();
        }
        if (marker < 0xC0 || marker == SOI || (marker >= FIRST_RESTART && marker <= LAST_RESTART)) {
            throw new IOException("JPEG segment with the marker " + marker);
        }
        return marker;
    }

    private void readSegment(WireReader in, int marker) throws IOException {
        int length = in.u16();
        if (length < 2) {
            throw new IOException("JPEG segment " + marker + " of " + length + " bytes");
        }
        int at = in.take(length - 2);
        putSegment(segments, marker, length, in.array(), at);
        if (marker == DQT) {
            putSegment(newQuantization, marker, length, in.array(), at);
        } else if (marker == DHT) {
            putSegment(newHuffman, marker, length, in.array(), at);
        }
        requireBound(in);
    }

    private static void putSegment(ByteArrayOutputStream to, int marker, int length, byte[] from, int at) {
        put(to, marker);
        to.write(length >> 8);
        to.write(length);
        to.write(from, at, length - 2);
    }

    /** Takes in coded data up to the next marker that ends it, and answers that. */
    private int readScan(WireReader in) throws IOException {
        while (true) {
            requireBound(in);
            int value = in.u8();
            if (value != 0xFF) {
                segments.write(value);
                continue;
            }
            int marker = in.u8();
            while (marker == 0xFF) {
                marker = in.u8();
            }
            if (marker != 0 && (marker < FIRST_RESTART || marker > LAST_RESTART)) {
                return marker;
            }
            put(segments, marker);
        }
    }

    private void requireBound(WireReader in) throws IOException {
        if (in.position() > most) {
            throw new IOException("JPEG larger than its rectangle can need");
        }
    }
}
