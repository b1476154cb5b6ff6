package dev.oriel.benchmarks.load.stage;

import dev.oriel.benchmarks.load.content.Picture;
import dev.oriel.x11.pixels.SharedMemory;
import dev.oriel.x11.xcb.Shm;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * A picture that a surface can be told to show. In shared memory it must not be painted while the server reads it: see
 * {@link Stage#isBusy}. Closed by its stage.
 */
public final class Image {

    /** The memory, and the name under which the X server has attached it. */
    record Segment(SharedMemory memory, int id) {}

    private static final int PIXEL_BYTES = 4;

    private final Picture picture;
    private final Optional<Segment> segment;

    private Image(Picture picture, Optional<Segment> segment) {
        this.picture = picture;
        this.segment = segment;
    }

    /** Of this process alone. */
    public static Image inMemory(int width, int height) {
        return new Image(Picture.blank(width, height), Optional.empty());
    }

    static Image shared(Shm shm, int width, int height) throws IOException {
        SharedMemory memory = SharedMemory.create((long) width * height * PIXEL_BYTES);
        try {
            Segment segment = new Segment(memory, memory.offerTo(shm));
            ByteBuffer bytes = memory.bytes().order(ByteOrder.LITTLE_ENDIAN);
            return new Image(Picture.over(bytes.asIntBuffer(), width, height), Optional.of(segment));
        } catch (IOException refused) {
            memory.close();
            throw refused;
        }
    }

    /** The pixels, to be painted. */
    public Picture picture() {
        return picture;
    }

    Optional<Segment> segment() {
        return segment;
    }

    /** After this its pixels must not be touched. */
    void close() {
        segment.ifPresent(shared -> shared.memory().close());
    }
}
