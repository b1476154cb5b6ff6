package dev.oriel.x11.pixels;

import dev.oriel.framebuffer.Pixels;
import dev.oriel.framebuffer.Rect;
import dev.oriel.x11.xcb.Core;
import dev.oriel.x11.xcb.XConnection;
import dev.oriel.x11.xcb.XMessage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.lwjgl.system.MemoryUtil;

/** Through the connection itself, for servers that share no memory with us: slow, but it works anywhere. */
final class SocketTransfer implements Transfer {

    private static final int REPLY_HEAD_BYTES = 32;

    private final Core core;
    private final int root;
    private final ByteBuffer memory;
    private final Pixels pixels;

    SocketTransfer(XConnection connection, ScreenSize.Size size) {
        core = new Core(connection);
        root = connection.screen().root();
        int stride = size.width() * Pixels.BYTES_PER_PIXEL;
        memory = ByteBuffer.allocateDirect(Math.multiplyExact(stride, size.height()))
                .order(ByteOrder.LITTLE_ENDIAN);
        var readable = memory.asReadOnlyBuffer().order(ByteOrder.LITTLE_ENDIAN);
        pixels = new Pixels(readable, 0, size.width(), size.height(), stride);
    }

    @Override
    public Pixels pixels() {
        return pixels;
    }

    @Override
    public void fetch(Rect part) throws IOException {
        int rowBytes = part.width() * Pixels.BYTES_PER_PIXEL;
        try (XMessage image = core.image(root, part.x(), part.y(), part.width(), part.height())) {
            long from = image.address(REPLY_HEAD_BYTES, (long) rowBytes * part.height());
            long to = MemoryUtil.memAddress0(memory);
            for (int row = 0; row < part.height(); row++) {
                int at = pixels.index(part.x(), part.y() + row);
                MemoryUtil.memCopy(from + (long) row * rowBytes, to + at, rowBytes);
            }
        }
    }

    @Override
    public void close() {
        // The memory goes with its buffer.
    }
}
