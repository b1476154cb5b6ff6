package dev.oriel.encoders.jpeg;

import dev.oriel.framebuffer.Pixels;
import dev.oriel.framebuffer.Rect;
import dev.oriel.rfb.encode.EncodeProfile;
import dev.oriel.rfb.encode.Fidelity;
import dev.oriel.rfb.encode.RectEncoder;
import io.netty.buffer.ByteBuf;
import java.nio.ByteBuffer;

/**
 * The codec's files, with or without their tables (ITU-T T.81 annex B):
 *
 * <pre>
 *   FF D8              start
 *   FF marker, U16 n   segment of 2 + n bytes; of these C4 (Huffman) and DB (quantization) are tables
 *   FF DA ...          the scan, up to the end FF D9
 * </pre>
 */
final class JpegRectEncoder implements RectEncoder {

    private static final int SCAN = 0xFFDA;
    private static final int HUFFMAN_TABLES = 0xFFC4;
    private static final int QUANTIZATION_TABLES = 0xFFDB;

    private final JpegEncoder jpeg;
    private final boolean tables;

    /** Owns and closes the JPEG encoder. */
    JpegRectEncoder(JpegEncoder jpeg, boolean tables) {
        this.jpeg = jpeg;
        this.tables = tables;
    }

    @Override
    public Fidelity encode(Pixels pixels, Rect rect, EncodeProfile profile, ByteBuf out) {
        ByteBuffer file = jpeg.encode(pixels, rect, profile.jpegQuality(), profile.subsampling());
        if (tables) {
            out.writeBytes(file);
        } else {
            writeWithoutTables(file, out);
        }
        return Fidelity.LOSSY;
    }

    private static void writeWithoutTables(ByteBuffer file, ByteBuf out) {
        int end = file.limit();
        out.writeShort(file.getShort()); // the start
        int marker = file.getShort(file.position()) & 0xFFFF;
        while (marker != SCAN) {
            int next = file.position() + 2 + (file.getShort(file.position() + 2) & 0xFFFF);
            if (marker == HUFFMAN_TABLES || marker == QUANTIZATION_TABLES) {
                file.position(next);
            } else {
                out.writeBytes(file.limit(next));
                file.limit(end);
            }
            marker = file.getShort(next) & 0xFFFF;
        }
        out.writeBytes(file);
    }

    @Override
    public void close() {
        jpeg.close();
    }
}
