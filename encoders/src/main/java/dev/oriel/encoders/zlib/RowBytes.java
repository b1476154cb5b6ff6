package dev.oriel.encoders.zlib;

import dev.oriel.encoders.deflate.RectBytes;
import dev.oriel.encoders.format.PixelLayout;
import dev.oriel.encoders.format.PixelTranslator;
import dev.oriel.framebuffer.PixelFormat;
import dev.oriel.framebuffer.Pixels;
import dev.oriel.framebuffer.Rect;

/** A rectangle as rows of PIXELs. Owned by one encoder. */
final class RowBytes implements RectBytes {

    private final PixelTranslator translator = new PixelTranslator();
    private PixelLayout layout = PixelLayout.pixel(translator.format());
    private int[] values = new int[0];

    @Override
    public void use(PixelFormat format) {
        if (translator.use(format)) {
            layout = PixelLayout.pixel(format);
        }
    }

    @Override
    public int parts(Rect rect) {
        return rect.height();
    }

    @Override
    public int mostBytes(Rect rect) {
        return rect.width() * layout.bytes();
    }

    @Override
    public int write(Pixels pixels, Rect rect, int part, byte[] to, int at) {
        int width = rect.width();
        if (values.length < width) {
            values = new int[width];
        }
        translator.read(pixels, pixels.index(rect.x(), rect.y() + part), width, values, 0);
        return layout.putAll(values, width, to, at);
    }
}
