package dev.oriel.x11.pixels;

import dev.oriel.framebuffer.Pixels;
import dev.oriel.framebuffer.Rect;
import dev.oriel.x11.xcb.Shm;
import dev.oriel.x11.xcb.XConnection;
import java.io.IOException;
import java.nio.ByteOrder;

/**
 * Through a segment of our own that the X server writes into. A server writes images without gaps between rows, so whole
 * rows are asked for: then a part lies where it belongs in the picture.
 */
final class SegmentTransfer implements Transfer {

    private final XConnection connection;
    private final Shm shm;
    private final SharedMemory memory;
    private final int segment;
    private final Pixels pixels;

    private SegmentTransfer(XConnection connection, Shm shm, SharedMemory memory, int segment, ScreenSize.Size size) {
        this.connection = connection;
        this.shm = shm;
        this.memory = memory;
        this.segment = segment;
        var readable = memory.bytes().asReadOnlyBuffer().order(ByteOrder.LITTLE_ENDIAN);
        this.pixels = new Pixels(readable, 0, size.width(), size.height(), size.width() * Pixels.BYTES_PER_PIXEL);
    }

    /** Fails if the server cannot attach it, for example because it runs on another machine. */
    static SegmentTransfer open(XConnection connection, Shm shm, ScreenSize.Size size) throws IOException {
        SharedMemory memory = SharedMemory.create((long) size.width() * size.height() * Pixels.BYTES_PER_PIXEL);
        try {
            int segment = memory.offerTo(shm);
            return new SegmentTransfer(connection, shm, memory, segment, size);
        } catch (IOException refused) {
            memory.close();
            throw refused;
        }
    }

    @Override
    public Pixels pixels() {
        return pixels;
    }

    @Override
    public void fetch(Rect part) throws IOException {
        int root = connection.screen().root();
        shm.image(root, part.y(), pixels.width(), part.height(), segment, pixels.index(0, part.y()));
    }

    @Override
    public void close() {
        shm.detach(segment);
        connection.flush();
        memory.close();
    }
}
