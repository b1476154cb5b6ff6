package dev.oriel.encoders.tile;

import dev.oriel.encoders.deflate.RectBytes;
import dev.oriel.encoders.format.PixelLayout;
import dev.oriel.encoders.format.PixelTranslator;
import dev.oriel.framebuffer.PixelFormat;
import dev.oriel.framebuffer.Pixels;
import dev.oriel.framebuffer.Rect;

/** A rectangle as run-length tiles, left to right, top to bottom. Owned by one encoder. */
public final class TileBytes implements RectBytes {

    private final PixelTranslator translator = new PixelTranslator();
    private final RunLengthTile tile;
    private PixelLayout layout = PixelLayout.compact(translator.format());

    public TileBytes(RunLengthTile tile) {
        this.tile = tile;
    }

    @Override
    public void use(PixelFormat format) {
        if (translator.use(format)) {
            layout = PixelLayout.compact(format);
        }
    }

    @Override
    public int parts(Rect rect) {
        return columns(rect) * ((rect.height() + tile.side() - 1) / tile.side());
    }

    @Override
    public int mostBytes(Rect rect) {
        return tile.mostBytes();
    }

    @Override
    public int write(Pixels pixels, Rect rect, int part, byte[] to, int at) {
        int x = rect.x() + part % columns(rect) * tile.side();
        int y = rect.y() + part / columns(rect) * tile.side();
        int width = Math.min(tile.side(), rect.right() - x);
        int height = Math.min(tile.side(), rect.bottom() - y);
        if (part == 0) {
            tile.forgetPalette();
        }
        int[] values = tile.begin(width, height);
        for (int row = 0; row < height; row++) {
            translator.read(pixels, pixels.index(x, y + row), width, values, row * width);
        }
        return tile.write(layout, to, at);
    }

    private int columns(Rect rect) {
        return (rect.width() + tile.side() - 1) / tile.side();
    }
}
