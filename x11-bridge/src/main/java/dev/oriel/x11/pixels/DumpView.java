package dev.oriel.x11.pixels;

import dev.oriel.framebuffer.Pixels;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The visible part of a dump in shared memory: offset and stride as its head says, size as X says. A screen that RandR made
 * smaller lies in the upper left corner. Frame thread.
 */
final class DumpView {

    private final ByteBuffer dump;
    private final XwdHeader header;
    private final ScreenSize size;
    private ScreenSize.Size shown;
    private Pixels pixels;

    DumpView(ByteBuffer memory, ScreenSize size) throws IOException {
        this.dump = memory.asReadOnlyBuffer().order(ByteOrder.LITTLE_ENDIAN);
        this.header = XwdHeader.parse(dump);
        this.size = size;
        this.shown = size.now();
        this.pixels = view(shown);
    }

    Pixels pixels() throws IOException {
        ScreenSize.Size now = size.now();
        if (!now.equals(shown)) {
            pixels = view(now);
            shown = now;
        }
        return pixels;
    }

    private Pixels view(ScreenSize.Size now) throws IOException {
        if (now.width() > header.width() || now.height() > header.height()) {
            throw new IOException("the screen is " + now.width() + "x" + now.height() + ", its memory only "
                    + header.width() + "x" + header.height());
        }
        return new Pixels(dump, header.offset(), now.width(), now.height(), header.strideBytes());
    }
}
