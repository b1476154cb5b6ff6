package dev.oriel.encoders.trle;

import dev.oriel.encoders.tile.RunLengthTile;
import dev.oriel.encoders.tile.TileBytes;
import dev.oriel.framebuffer.Pixels;
import dev.oriel.framebuffer.Rect;
import dev.oriel.rfb.encode.EncodeProfile;
import dev.oriel.rfb.encode.Fidelity;
import dev.oriel.rfb.encode.RectEncoder;
import io.netty.buffer.ByteBuf;

/** Tiles of 16x16, left to right, top to bottom, as {@link RunLengthTile} writes them. */
final class TrleEncoder implements RectEncoder {

    private static final int TILE = 16;

    private final RunLengthTile tile = new RunLengthTile(TILE, true);
    private final TileBytes tiles = new TileBytes(tile);
    private final byte[] bytes = new byte[tile.mostBytes()];

    @Override
    public Fidelity encode(Pixels pixels, Rect rect, EncodeProfile profile, ByteBuf out) {
        tiles.use(profile.format());
        int parts = tiles.parts(rect);
        for (int part = 0; part < parts; part++) {
            out.writeBytes(bytes, 0, tiles.write(pixels, rect, part, bytes, 0));
        }
        return Fidelity.EXACT;
    }

    @Override
    public void close() {
        // Nothing outside the heap.
    }
}
