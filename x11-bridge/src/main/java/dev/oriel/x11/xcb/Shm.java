package dev.oriel.x11.xcb;

import java.io.IOException;
import java.util.Optional;

/** The MIT-SHM extension on one connection (shmproto 1.1): images through shared memory. Thread: the connection's. */
public final class Shm {

    private static final NativeLibrary LIBRARY = NativeLibrary.load("libxcb-shm.so.0");
    private static final NativeFunction QUERY_VERSION = LIBRARY.function("xcb_shm_query_version");
    private static final NativeFunction ATTACH = LIBRARY.function("xcb_shm_attach_checked");
    private static final NativeFunction DETACH = LIBRARY.function("xcb_shm_detach");
    private static final NativeFunction GET_IMAGE = LIBRARY.function("xcb_shm_get_image");

    private final XConnection connection;

    private Shm(XConnection connection) {
        this.connection = connection;
    }

    public static Optional<Shm> open(XConnection connection) throws IOException {
        Optional<Extension> extension = Extension.query(connection, LIBRARY, "xcb_shm_id");
        if (extension.isPresent()) {
            connection.reply(QUERY_VERSION.call(connection.own())).close();
        }
        return extension.map(present -> new Shm(connection));
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
}
