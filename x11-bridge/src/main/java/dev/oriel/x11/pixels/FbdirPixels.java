package dev.oriel.x11.pixels;

import dev.oriel.framebuffer.Pixels;
import dev.oriel.framebuffer.Rect;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The screen of an Xvfb started with {@code -fbdir}: its file, mapped read-only. Reading costs nothing but the memory
 * traffic; the mapping outlives Xvfb and goes with the last view. Frame thread.
 */
public final class FbdirPixels implements CloseablePixels {

    private final DumpView view;

    private FbdirPixels(DumpView view) {
        this.view = view;
    }

    /** Maps the file {@code Xvfb_screen0}. */
    public static FbdirPixels map(Path file, ScreenSize size) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer memory = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            return new FbdirPixels(new DumpView(memory, size));
        }
    }

    @Override
    public Pixels read(Rect bounds) throws IOException {
        return view.pixels();
    }

    @Override
    public void close() {
        // The mapping is released with its buffer, when no view of it is left.
    }
}
