package dev.oriel.x11.pixels;

import dev.oriel.framebuffer.Pixels;
import dev.oriel.framebuffer.Rect;
import java.io.IOException;

/**
 * The screen of an Xvfb that somebody started with {@code -shmem}: its segment, attached read-only. Frame thread.
 */
public final class ShmPixels implements CloseablePixels {

    private final SharedMemory memory;
    private final DumpView view;
    private boolean open = true;

    private ShmPixels(SharedMemory memory, DumpView view) {
        this.memory = memory;
        this.view = view;
    }

    /**
     * Attaches the segment.
     *
     * @param id what Xvfb printed as {@code shmid}
     */
    public static ShmPixels attach(int id, ScreenSize size) throws IOException {
        SharedMemory memory = SharedMemory.attach(id);
        try {
            return new ShmPixels(memory, new DumpView(memory.bytes(), size));
        } catch (IOException noDump) {
            memory.close();
            throw noDump;
        }
    }

    @Override
    public Pixels read(Rect bounds) throws IOException {
        if (!open) {
            throw new IOException("shared memory segment is detached");
        }
        return view.pixels();
    }

    @Override
    public void close() {
        open = false;
        memory.close();
    }
}
