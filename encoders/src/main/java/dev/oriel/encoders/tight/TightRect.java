package dev.oriel.encoders.tight;

import dev.oriel.encoders.content.ContentPieces;
import dev.oriel.encoders.content.Palette;
import dev.oriel.encoders.format.PixelLayout;
import dev.oriel.encoders.format.PixelTranslator;
import dev.oriel.framebuffer.Pixels;
import dev.oriel.framebuffer.Rect;
import dev.oriel.rfb.encode.EncodeProfile;
import dev.oriel.rfb.encode.RectEncoder;
import dev.oriel.rfb.encode.RectList;
import io.netty.buffer.ByteBuf;

/**
 * What Tight and TightPNG have in common: the pixels of one rectangle with their colours counted, and the forms both have.
 *
 * <pre>
 *   0x80                TPIXEL                  one colour
 *   0x90, 0xB0          {@link TightPictures}   too many colours, not drawn, and the viewer takes lossy
 *   0xC0                TightPictures           too many colours, and the viewer reads QOI
 * </pre>
 */
final class TightRect implements AutoCloseable {

    private static final int FILL = 0x80;

    /** Two blocks of 64x64: the bytes of less do not pay for two rectangles. */
    private static final int MIN_SPLIT_AREA = 8192;

    private static final int MIN_SPLIT_SIDE = 12;

    private final TightPictures pictures;
    private final PixelTranslator translator = new PixelTranslator();
    private final Palette palette = new Palette();
    private final ContentPieces pieces = new ContentPieces();
    private final byte[] pixel = new byte[Integer.BYTES];
    private PixelLayout layout = PixelLayout.tight(translator.format());
    private int[] values = new int[0];
    private int loadedRows;

    /** What has become of a rectangle: written as a file, or not yet, and its pixels are here. */
    enum Done {
        NOT,
        LOSSILY,
        EXACTLY
    }

    /** Owns and closes the pictures' encoders. */
    TightRect(TightPictures pictures) {
        this.pictures = pictures;
    }

    /** As {@link RectEncoder#pictureChanged}. */
    void forget() {
        pieces.forget();
    }

    /** As {@link RectEncoder#split}: where loss is possible, what was drawn is kept apart from it. */
    void split(Pixels pixels, Rect rect, EncodeProfile profile, RectList out) {
        boolean large = rect.area() >= MIN_SPLIT_AREA && Math.min(rect.width(), rect.height()) >= MIN_SPLIT_SIDE;
        if (large && TightPictures.isLossPossible(rect, profile)) {
            pieces.split(pixels, rect, out);
        } else {
            out.add(rect.x(), rect.y(), rect.width(), rect.height());
        }
    }

    /** Reads and counts, or writes the file that suits many colours, the profile and the content. */
    Done loadOrWriteFile(Pixels pixels, Rect rect, EncodeProfile profile, ByteBuf out) {
        if (translator.use(profile.format())) {
            layout = PixelLayout.tight(profile.format());
        }
        boolean lossy = TightPictures.isLossPossible(rect, profile);
        palette.clear(TightLevel.maxColours(rect, profile, lossy));
        load(pixels, rect);
        if (!palette.isOverflown()) {
            return Done.NOT;
        }
        if (lossy && !pieces.isDrawn(pixels, rect)) {
            pictures.writeLossy(pixels, rect, profile, out);
            return Done.LOSSILY;
        }
        if (pictures.isQoiWanted(rect, profile)) {
            pictures.writeQoi(pixels, rect, out);
            return Done.EXACTLY;
        }
        loadRest(pixels, rect);
        return Done.NOT;
    }

    /** Until there are too many colours. */
    private void load(Pixels pixels, Rect rect) {
        int area = Math.toIntExact(rect.area());
        if (values.length < area) {
            values = new int[area];
        }
        loadedRows = 0;
        while (loadedRows < rect.height() && !palette.isOverflown()) {
            readRow(pixels, rect);
            palette.addAll(values, (loadedRows - 1) * rect.width(), rect.width());
        }
    }

    private void loadRest(Pixels pixels, Rect rect) {
        while (loadedRows < rect.height()) {
            readRow(pixels, rect);
        }
    }

    private void readRow(Pixels pixels, Rect rect) {
        int at = loadedRows * rect.width();
        translator.read(pixels, pixels.index(rect.x(), rect.y() + loadedRows), rect.width(), values, at);
        loadedRows++;
    }

    void writeFill(ByteBuf out) {
        out.writeByte(FILL);
        out.writeBytes(pixel, 0, layout.put(palette.colour(0), pixel, 0));
    }

    /** Row by row without gaps; longer than the rectangle needs. */
    int[] values() {
        return values;
    }

    Palette palette() {
        return palette;
    }

    /** Of a TPIXEL. */
    PixelLayout layout() {
        return layout;
    }

    @Override
    public void close() {
        pictures.close();
    }
}
