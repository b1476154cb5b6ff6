package dev.oriel.encoders.zrle;

import dev.oriel.encoders.deflate.DeflateLane;
import dev.oriel.encoders.format.PixelLayout;
import dev.oriel.encoders.format.PixelTranslator;
import dev.oriel.framebuffer.Pixels;
import dev.oriel.framebuffer.Rect;
import dev.oriel.rfb.encode.EncodeProfile;
import dev.oriel.rfb.encode.Fidelity;
import dev.oriel.rfb.encode.RectEncoder;
import io.netty.buffer.ByteBuf;

/**
 * One viewer's ZRLE stream.
 *
 * <pre>
 *   U32 length of what follows
 *   zlib data, ending at a sync flush: tiles of 64x64, left to right, top to bottom, each as {@link ZrleTile} writes it
 * </pre>
 */
final class ZrleEncoder implements RectEncoder {

    private static final int TILE = ZrleTile.SIDE;

    /** Tiles collected before the compressor is called. */
    private static final int BATCH_BYTES = 8 * ZrleTile.MAX_BYTES;

    private final DeflateLane lane = new DeflateLane();
    private final PixelTranslator translator = new PixelTranslator();
    private final ZrleTile tile = new ZrleTile();
    private final byte[] batch = new byte[BATCH_BYTES];
    private PixelLayout layout = PixelLayout.compact(translator.format());

    @Override
    public Fidelity encode(Pixels pixels, Rect rect, EncodeProfile profile, ByteBuf out) {
        if (translator.use(profile.format())) {
            layout = PixelLayout.compact(profile.format());
        }
        int lengthAt = out.writerIndex();
        out.writeInt(0);
        lane.level(profile.compressionLevel(), out);
        int length = 0;
        for (int y = rect.y(); y < rect.bottom(); y += TILE) {
            for (int x = rect.x(); x < rect.right(); x += TILE) {
                if (length + ZrleTile.MAX_BYTES > BATCH_BYTES) {
                    lane.append(batch, length, out);
                    length = 0;
                }
                load(pixels, x, y, rect);
                length = tile.write(layout, batch, length);
            }
        }
        lane.append(batch, length, out);
        lane.flush(out);
        out.setInt(lengthAt, out.writerIndex() - lengthAt - Integer.BYTES);
        return Fidelity.EXACT;
    }

    private void load(Pixels pixels, int x, int y, Rect rect) {
        int width = Math.min(TILE, rect.right() - x);
        int height = Math.min(TILE, rect.bottom() - y);
        int[] values = tile.begin(width, height);
        for (int row = 0; row < height; row++) {
            translator.read(pixels, pixels.index(x, y + row), width, values, row * width);
        }
    }

    @Override
    public void close() {
        lane.close();
    }
}
