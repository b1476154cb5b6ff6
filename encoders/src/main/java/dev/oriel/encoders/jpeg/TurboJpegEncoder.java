package dev.oriel.encoders.jpeg;

import dev.oriel.encoders.memory.DirectAddress;
import dev.oriel.framebuffer.Pixels;
import dev.oriel.framebuffer.Rect;
import dev.oriel.rfb.encode.Subsampling;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * One compressor of libjpeg-turbo. It reads our picture where it lies, with its pitch. It writes into scratch memory of its
 * own, as large as the library's bound (up to six bytes per pixel): the file is ten times smaller and is copied in a
 * microsecond, while an output buffer of that size per rectangle would stay reserved until it is sent.
 */
final class TurboJpegEncoder implements JpegEncoder {

    private final TurboJpegLibrary library;
    private final TurboJpegLibrary.Compressor compressor;
    private final DirectAddress pictureAddress = new DirectAddress();

    /** The two words that tjCompress2 reads and writes: where the file goes, how long it became. */
    private final ByteBuffer words = ByteBuffer.allocateDirect(2 * Long.BYTES).order(ByteOrder.nativeOrder());

    private final long wordsAddress = DirectAddress.read(words);
    private ByteBuffer file = ByteBuffer.allocateDirect(64 * 1024);
    private long fileAddress = DirectAddress.read(file);

    /** Of the picture that there was room for last. */
    private int roomWidth;

    private int roomHeight;
    private int roomSampling;

    TurboJpegEncoder(TurboJpegLibrary library) {
        this.library = library;
        compressor = library.newCompressor();
    }

    @Override
    public ByteBuffer encode(Pixels pixels, Rect rect, int quality, Subsampling subsampling) {
        int sampling = TurboJpegLibrary.sampling(subsampling);
        makeRoom(rect, sampling);
        words.putLong(0, fileAddress).putLong(Long.BYTES, file.capacity());
        long first = pictureAddress.of(pixels.buffer()) + pixels.index(rect.x(), rect.y());
        compressor.picture(rect.width(), rect.height(), pixels.strideBytes());
        try {
            compressor.compress(first, wordsAddress, sampling, quality);
        } finally {
            Reference.reachabilityFence(pixels);
        }
        return file.clear().limit(Math.toIntExact(words.getLong(Long.BYTES)));
    }

    /** Asks the library for its bound only when the size has changed: most rectangles are cells of one size. */
    private void makeRoom(Rect rect, int sampling) {
        if (rect.width() == roomWidth && rect.height() == roomHeight && sampling == roomSampling) {
            return;
        }
        int bound = library.bound(rect.width(), rect.height(), sampling);
        if (file.capacity() < bound) {
            file = ByteBuffer.allocateDirect(bound);
            fileAddress = DirectAddress.read(file);
        }
        roomWidth = rect.width();
        roomHeight = rect.height();
        roomSampling = sampling;
    }

    @Override
    public void close() {
        compressor.close();
    }
}
