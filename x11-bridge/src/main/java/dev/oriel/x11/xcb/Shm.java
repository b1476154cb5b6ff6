package dev.oriel.x11.xcb;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;

/** The MIT-SHM extension on one connection (shmproto 1.1): images through shared memory. Thread: the connection's. */
public final class Shm {

    private static final NativeLibrary LIBRARY = NativeLibrary.load("libxcb-shm.so.0");
    private static final NativeFunction QUERY_VERSION = LIBRARY.function("xcb_shm_query_version");
    private static final NativeFunction ATTACH = LIBRARY.function("xcb_shm_attach_checked");
    private static final NativeFunction DETACH = LIBRARY.function("xcb_shm_detach");
    private static final NativeFunction GET_IMAGE = LIBRARY.function("xcb_shm_get_image");

    private static final String ID = "xcb_shm_id";
    private static final int PUT_IMAGE = 3;

    private final XConnection connection;
    private final Extension extension;

    private Shm(XConnection connection, Extension extension) {
        this.connection = connection;
        this.extension = extension;
    }

    public static Optional<Shm> open(XConnection connection) throws IOException {
        Optional<Extension> extension = Extension.query(connection, LIBRARY, ID);
        if (extension.isPresent()) {
            connection.reply(QUERY_VERSION.call(connection.own())).close();
        }
        return extension.map(present -> new Shm(connection, present));
    }

    /** Has the server attach a System V segment, for writing. */
    public int attach(int segmentId) throws IOException {
        int segment = connection.newId();
        connection.check(ATTACH.call(connection.own(), segment, segmentId, 0));
        return segment;
    }

    public void detach(int segment) {
        DETACH.call(connection.own(), segment);
    }

    /** Has the server write rows of the drawable, full depth, into the segment; returns when they are there. */
    public void image(int drawable, int y, int width, int height, int segment, int offset) throws IOException {
        connection
                .reply(GET_IMAGE.call(
                        connection.own(),
                        drawable,
                        0,
                        y,
                        width,
                        height,
                        Core.ALL_PLANES,
                        Core.Z_PIXMAP,
                        segment,
                        offset))
                .close();
    }

    /**
     * Has the server draw from a segment, for programs that show pictures. It reads the segment when it gets there: until
     * then the pixels must stay as they are, and an event tells, where the request asks for it.
     *
     * @param request 40 bytes in native order as shmproto lays out PutImage; bytes 0 to 3 are filled in
     */
    public void putImage(ByteBuffer request) {
        connection.send(LIBRARY.address(ID), PUT_IMAGE, false, request);
    }

    /** Whether the event says that a {@link #putImage} that asked for it has been carried out. */
    public boolean isCompletion(XMessage event) {
        return event.type() == extension.firstEvent();
    }
}
