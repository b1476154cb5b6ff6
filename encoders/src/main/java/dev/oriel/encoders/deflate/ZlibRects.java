package dev.oriel.encoders.deflate;

import dev.oriel.framebuffer.Pixels;
import dev.oriel.framebuffer.Rect;
import dev.oriel.rfb.encode.EncodeProfile;
import dev.oriel.rfb.encode.Fidelity;
import dev.oriel.rfb.encode.RectEncoder;
import io.netty.buffer.ByteBuf;

/**
 * Rectangles of the encodings that have one zlib stream per connection: each is a piece of its own, so all workers can make
 * them and all viewers share them; the stream's header comes with the opening.
 *
 * <pre>
 *   U32 length of what follows
 *   [zlib header, in the opening alone]
 *   deflate data, ending at a sync flush
 * </pre>
 */
public final class ZlibRects implements RectEncoder {

    private static final int BATCH_BYTES = 64 * 1024;

    private final DeflateLane lane = new DeflateLane();
    private final RectBytes source;
    private final boolean opening;
    private byte[] batch = new byte[BATCH_BYTES];

    /** Writes what {@code source} says of each rectangle, with the header in front if these are openings. */
    public ZlibRects(RectBytes source, boolean opening) {
        this.source = source;
        this.opening = opening;
    }

    @Override
    public Fidelity encode(Pixels pixels, Rect rect, EncodeProfile profile, ByteBuf out) {
        int lengthAt = out.writerIndex();
        out.writeInt(0);
        if (opening) {
            out.writeShort(DeflateLane.ZLIB_HEADER);
        }
        lane.begin(profile.compressionLevel(), out);
        source.use(profile.format());
        int most = source.mostBytes(rect);
        if (batch.length < most) {
            batch = new byte[most];
        }
        int length = 0;
        int parts = source.parts(rect);
        for (int part = 0; part < parts; part++) {
            if (length + most > batch.length) {
                lane.append(batch, length, out);
                length = 0;
            }
            length = source.write(pixels, rect, part, batch, length);
        }
        lane.append(batch, length, out);
        lane.flush(out);
        out.setInt(lengthAt, out.writerIndex() - lengthAt - Integer.BYTES);
        return Fidelity.EXACT;
    }

    @Override
    public void close() {
        lane.close();
    }
}
