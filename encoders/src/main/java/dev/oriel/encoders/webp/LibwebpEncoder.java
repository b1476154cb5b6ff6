package dev.oriel.encoders.webp;

import dev.oriel.encoders.memory.DirectAddress;
import dev.oriel.framebuffer.Pixels;
import dev.oriel.framebuffer.Rect;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * One encoder of libwebp. It reads our picture where it lies, with its stride. The library's own memory writer takes the
 * file; its memory is kept from one file to the next, and seen through one buffer as long as it does not grow.
 *
 * <pre>
 *   WebPConfig        method i32 at 8
 *   WebPPicture       width i32 at 8, height i32 at 12, writer at 96, custom_ptr at 104, error_code i32 at 136
 *   WebPMemoryWriter  mem at 0, size u64 at 8, max_size u64 at 16
 * </pre>
 */
final class LibwebpEncoder implements WebpEncoder {

    private static final int CONFIG_BYTES = 120;
    private static final int METHOD = 8;

    private static final int PICTURE = CONFIG_BYTES;
    private static final int PICTURE_BYTES = 256;
    private static final int WIDTH = PICTURE + 8;
    private static final int HEIGHT = PICTURE + 12;
    private static final int WRITE_FUNCTION = PICTURE + 96;
    private static final int CUSTOM_POINTER = PICTURE + 104;
    private static final int ERROR_CODE = PICTURE + 136;

    private static final int WRITER = PICTURE + PICTURE_BYTES;
    private static final int WRITER_BYTES = 32;
    private static final int FILE = WRITER;
    private static final int FILE_LENGTH = WRITER + 8;
    private static final int FILE_ROOM = WRITER + 16;

    /** Of 0 (fast) to 6: each step costs more time than a frame has. */
    private static final int FASTEST_METHOD = 0;

    private final LibwebpLibrary library;
    private final DirectAddress pictureAddress = new DirectAddress();
    private final ByteBuffer structures = ByteBuffer.allocateDirect(CONFIG_BYTES + PICTURE_BYTES + WRITER_BYTES)
            .order(ByteOrder.nativeOrder());
    private final long address = DirectAddress.read(structures);

    private int configuredQuality;
    private ByteBuffer file = ByteBuffer.allocate(0);
    private long viewedAddress;
    private long viewedRoom;
    private boolean open = true;

    LibwebpEncoder(LibwebpLibrary library) {
        this.library = library;
        library.initPicture(address + PICTURE);
        library.initWriter(address + WRITER);
        structures.putLong(WRITE_FUNCTION, library.memoryWrite()).putLong(CUSTOM_POINTER, address + WRITER);
    }

    @Override
    public ByteBuffer encode(Pixels pixels, Rect rect, int jpegQuality) {
        if (jpegQuality != configuredQuality) {
            library.initConfig(address, WebpQuality.of(jpegQuality));
            structures.putInt(METHOD, FASTEST_METHOD);
            configuredQuality = jpegQuality;
        }
        structures.putInt(WIDTH, rect.width()).putInt(HEIGHT, rect.height()).putLong(FILE_LENGTH, 0);
        long first = pictureAddress.of(pixels.buffer()) + pixels.index(rect.x(), rect.y());
        try {
            library.importBgrx(address + PICTURE, first, pixels.strideBytes());
        } finally {
            Reference.reachabilityFence(pixels);
        }
        if (!library.encode(address, address + PICTURE)) {
            throw new IllegalStateException("libwebp: error " + structures.getInt(ERROR_CODE));
        }
        return file();
    }

    private ByteBuffer file() {
        long at = structures.getLong(FILE);
        long room = structures.getLong(FILE_ROOM);
        if (at != viewedAddress || room != viewedRoom) {
            file = LibwebpLibrary.view(at, room);
            viewedAddress = at;
            viewedRoom = room;
        }
        return file.clear().limit(Math.toIntExact(structures.getLong(FILE_LENGTH)));
    }

    @Override
    public void close() {
        if (open) {
            open = false;
            library.freePicture(address + PICTURE);
            library.freeWriter(address + WRITER);
        }
    }
}
