package dev.oriel.viewer.decode;

import dev.oriel.framebuffer.PixelFormat;
import dev.oriel.framebuffer.Rect;
import dev.oriel.viewer.picture.RgbImage;
import dev.oriel.viewer.wire.WireReader;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * The viewer's side of all encodings for one connection, whose zlib streams and tables it keeps. Anything a strict viewer
 * would refuse is an IOException that names rule and value. Not safe for two threads.
 */
public final class RectDecoders implements AutoCloseable {

    private final PictureFiles files = new PictureFiles();
    private final ZlibDecoder zlib = new ZlibDecoder();
    private final ZrleDecoder zrle = new ZrleDecoder();
    private final TightDecoder tight = TightDecoder.tight(files);
    private final TightDecoder tightPng = TightDecoder.tightPng(files);
    private final Map<Integer, RectDecoder> byNumber = new HashMap<>();
    private WireFormat format;

    /** Without room for tiles. */
    public RectDecoders(PixelFormat format) {
        this(format, 0);
    }

    /** @param tileMebibytes room for kept tiles, as announced */
    public RectDecoders(PixelFormat format, int tileMebibytes) {
        this.format = new WireFormat(format);
        byNumber.put(EncodingNumber.RAW, new RawDecoder());
        byNumber.put(EncodingNumber.COPY_RECT, new CopyRectDecoder());
        byNumber.put(EncodingNumber.RRE, RreDecoder.rre());
        byNumber.put(EncodingNumber.CORRE, RreDecoder.compactRre());
        byNumber.put(EncodingNumber.HEXTILE, new HextileDecoder());
        byNumber.put(EncodingNumber.ZLIB, zlib);
        byNumber.put(EncodingNumber.TIGHT, tight);
        byNumber.put(EncodingNumber.TRLE, new TrleDecoder());
        byNumber.put(EncodingNumber.ZRLE, zrle);
        byNumber.put(EncodingNumber.JPEG, new JpegDecoder(files));
        byNumber.put(EncodingNumber.TIGHT_PNG, tightPng);
        byNumber.put(EncodingNumber.SCALED_PICTURE, new ScaledPictureDecoder(files));
        TileAtlas tiles = new TileAtlas(tileMebibytes);
        byNumber.put(EncodingNumber.TILE_PAINT, tiles.painter());
        byNumber.put(EncodingNumber.TILE_KEEP, tiles.keeper());
    }

    /** Rectangles are in this format from now on; the streams go on. */
    public void use(PixelFormat next) {
        if (!format.format().equals(next)) {
            format = new WireFormat(next);
        }
    }

    /**
     * Reads what follows the 12-byte header of one rectangle, not a byte more, and paints it.
     *
     * @param area the header's geometry
     * @param encoding the header's number, one of {@link EncodingNumber#DECODED} or of Oriel's own
     */
    public void decodeRect(WireReader in, Rect area, int encoding, RgbImage target) throws IOException {
        if (!target.bounds().contains(area)) {
            throw new IOException("%s of encoding %d leaves the picture of %dx%d"
                    .formatted(area, encoding, target.width(), target.height()));
        }
        decoder(encoding).decode(in, area, format, target);
    }

    /**
     * Reads the same and paints nothing, looking at no more than the length needs. What is decoded later on the same streams
     * would be wrong, so a connection either decodes or skips.
     */
    public void skipRect(WireReader in, Rect area, int encoding) throws IOException {
        decoder(encoding).skip(in, area, format);
    }

    private RectDecoder decoder(int encoding) throws IOException {
        RectDecoder decoder = byNumber.get(encoding);
        if (decoder == null) {
            throw new IOException("encoding " + encoding + " is not known");
        }
        return decoder;
    }

    /** What a viewer of {@code format} sees at best of 0x00RRGGBB: each channel rounded to its nearest level. */
    public static int nearest(int rgb, PixelFormat format) {
        return new WireFormat(format).nearest(rgb);
    }

    /** The same for a whole picture. */
    public static RgbImage nearest(RgbImage picture, PixelFormat format) {
        WireFormat wire = new WireFormat(format);
        RgbImage result = picture.crop(picture.bounds());
        wire.toNearest(result.pixels(), 0, result.pixels().length);
        return result;
    }

    /** Frees what zlib and readers of pictures hold. */
    @Override
    public void close() {
        zlib.close();
        zrle.close();
        tight.close();
        tightPng.close();
        files.close();
    }
}
