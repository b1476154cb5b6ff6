package dev.oriel.viewer.decode;

import dev.oriel.framebuffer.Rect;
import dev.oriel.viewer.picture.RgbImage;
import dev.oriel.viewer.wire.WireReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/**
 * Oriel's ScaledPicture (docs/protocol.md): U16 width, U16 height, U8 codec, U32 length, and a picture file of that size, not
 * larger than the rectangle, over which it is stretched with each pixel between its neighbours.
 */
final class ScaledPictureDecoder implements RectDecoder {

    private static final int JPEG = 0;
    private static final int WEBP = 1;

    /** What headers may need on top of pixels at their worst. */
    private static final int HEADER_ROOM = 1 << 17;

    private record Header(int width, int height, int codec, int length) {}

    private final PictureFiles files;

    ScaledPictureDecoder(PictureFiles files) {
        this.files = files;
    }

    @Override
    public void decode(WireReader in, Rect area, WireFormat format, RgbImage target) throws IOException {
        Header header = header(in, area);
        byte[] file = new byte[header.length()];
        in.readFully(file, 0, file.length);
        RgbImage picture = new RgbImage(header.width(), header.height());
        ByteArrayInputStream bytes = new ByteArrayInputStream(file);
        if (header.codec() == JPEG) {
            files.paintJpeg(bytes, picture.bounds(), format, picture);
        } else {
            files.paintWebp(bytes, picture.bounds(), format, picture);
        }
        stretch(picture, area, target);
    }

    private static Header header(WireReader in, Rect area) throws IOException {
        int width = in.u16();
        int height = in.u16();
        if (width == 0 || height == 0 || width > area.width() || height > area.height()) {
            throw new IOException("a scaled picture of " + width + "x" + height + " for " + area);
        }
        int codec = in.u8();
        if (codec != JPEG && codec != WEBP) {
            throw new IOException("a scaled picture of codec " + codec);
        }
        int most = (int) Math.min(Integer.MAX_VALUE, 4L * width * height + HEADER_ROOM);
        return new Header(width, height, codec, in.length(most, "scaled picture"));
    }

    private static void stretch(RgbImage picture, Rect area, RgbImage target) {
        for (int y = 0; y < area.height(); y++) {
            double fromY = centre(y, picture.height(), area.height());
            int upper = (int) fromY;
            int lower = Math.min(upper + 1, picture.height() - 1);
            for (int x = 0; x < area.width(); x++) {
                double fromX = centre(x, picture.width(), area.width());
                int left = (int) fromX;
                int right = Math.min(left + 1, picture.width() - 1);
                int above = between(picture.rgb(left, upper), picture.rgb(right, upper), fromX - left);
                int below = between(picture.rgb(left, lower), picture.rgb(right, lower), fromX - left);
                target.set(area.x() + x, area.y() + y, between(above, below, fromY - upper));
            }
        }
    }

    private static double centre(int i, int from, int to) {
        return Math.max(0, Math.min((i + 0.5) * from / to - 0.5, from - 1));
    }

    private static int between(int one, int other, double part) {
        int mixed = 0;
        for (int shift = 0; shift < 24; shift += 8) {
            int from = one >> shift & 255;
            int to = other >> shift & 255;
            mixed |= (int) Math.round(from + (to - from) * part) << shift;
        }
        return mixed;
    }

    @Override
    public void skip(WireReader in, Rect area, WireFormat format) throws IOException {
        in.skip(header(in, area).length());
    }
}
