package dev.oriel.encoders.png;

import dev.oriel.encoders.deflate.DeflateLane;
import io.netty.buffer.ByteBuf;
import java.util.zip.Adler32;
import java.util.zip.CRC32;

/**
 * Writes PNG files (ISO/IEC 15948) of a palette or of RGB, not interlaced, in one IDAT chunk. Owned by one encoder.
 *
 * <pre>
 *   signature, IHDR, [PLTE], IDAT, IEND; chunk: U32 length, 4 letters, data, U32 CRC of letters and data
 * </pre>
 */
public final class PngFile implements AutoCloseable {

    /** Colour types of IHDR. */
    public static final int RGB = 2;

    public static final int INDEXED = 3;

    private static final long SIGNATURE = 0x89504E470D0A1A0AL;
    private static final int IHDR = 0x49484452;
    private static final int PLTE = 0x504C5445;
    private static final int IDAT = 0x49444154;
    private static final int IEND = 0x49454E44;

    private final DeflateLane lane = new DeflateLane();
    private final Adler32 adler = new Adler32();
    private final CRC32 crc = new CRC32();
    private int chunkAt;

    /** The signature and IHDR. */
    public void begin(int width, int height, int bitDepth, int colourType, ByteBuf out) {
        out.writeLong(SIGNATURE);
        beginChunk(IHDR, out);
        out.writeInt(width).writeInt(height).writeByte(bitDepth).writeByte(colourType);
        out.writeByte(0).writeByte(0).writeByte(0); // the one compression, the one set of filters, no interlace
        endChunk(out);
    }

    /** PLTE: red, green, blue of each colour. */
    public void palette(byte[] rgb, int length, ByteBuf out) {
        beginChunk(PLTE, out);
        out.writeBytes(rgb, 0, length);
        endChunk(out);
    }

    /** IDAT and the end: rows, each behind the number of its filter. */
    public void end(byte[] rows, int length, int zlibLevel, ByteBuf out) {
        beginChunk(IDAT, out);
        out.writeShort(DeflateLane.ZLIB_HEADER);
        lane.begin(zlibLevel, out);
        lane.append(rows, length, out);
        lane.finish(out);
        adler.reset();
        adler.update(rows, 0, length);
        out.writeInt((int) adler.getValue());
        endChunk(out);
        beginChunk(IEND, out);
        endChunk(out);
    }

    private void beginChunk(int letters, ByteBuf out) {
        chunkAt = out.writerIndex();
        out.writeInt(0).writeInt(letters);
    }

    private void endChunk(ByteBuf out) {
        int covered = out.writerIndex() - chunkAt - Integer.BYTES;
        out.setInt(chunkAt, covered - Integer.BYTES);
        crc.reset();
        crc.update(out.internalNioBuffer(chunkAt + Integer.BYTES, covered));
        out.writeInt((int) crc.getValue());
    }

    @Override
    public void close() {
        lane.close();
    }
}
