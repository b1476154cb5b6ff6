package dev.oriel.encoders.raw;

import dev.oriel.encoders.format.PixelLayout;
import dev.oriel.encoders.format.PixelTranslator;
import dev.oriel.framebuffer.Pixels;
import dev.oriel.framebuffer.Rect;
import dev.oriel.rfb.encode.EncodeProfile;
import dev.oriel.rfb.encode.Fidelity;
import dev.oriel.rfb.encode.RectEncoder;
import io.netty.buffer.ByteBuf;

/** {@code width * height} PIXELs, row by row, in pieces that fit the scratch memory. */
final class RawEncoder implements RectEncoder {

    private static final int PIECE_PIXELS = 2048;

    private final PixelTranslator translator = new PixelTranslator();
    private final int[] values = new int[PIECE_PIXELS];
    private final byte[] bytes = new byte[PIECE_PIXELS * Pixels.BYTES_PER_PIXEL];

    @Override
    public Fidelity encode(Pixels pixels, Rect rect, EncodeProfile profile, ByteBuf out) {
        translator.use(profile.format());
        PixelLayout layout = PixelLayout.pixel(profile.format());
        out.ensureWritable(Math.multiplyExact(Math.toIntExact(rect.area()), layout.bytes()));
        for (int y = rect.y(); y < rect.bottom(); y++) {
            for (int x = rect.x(); x < rect.right(); x += PIECE_PIXELS) {
                int count = Math.min(PIECE_PIXELS, rect.right() - x);
                translator.read(pixels, pixels.index(x, y), count, values, 0);
                out.writeBytes(bytes, 0, layout.putAll(values, count, bytes, 0));
            }
        }
        return Fidelity.EXACT;
    }

    @Override
    public void close() {
        // Nothing outside the heap.
    }
}
