package dev.oriel.x11.pixels;

import dev.oriel.framebuffer.Pixels;
import dev.oriel.framebuffer.Rect;
import dev.oriel.x11.xcb.Core;
import dev.oriel.x11.xcb.RequestFailedException;
import dev.oriel.x11.xcb.Shm;
import dev.oriel.x11.xcb.XConnection;
import dev.oriel.x11.xcb.XMessage;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The screen of any X server, asked for piece by piece: through MIT-SHM where the server shares memory with us, through the
 * connection otherwise. It owns a connection, which becomes the frame thread's. The pointer is not in these pixels.
 */
public final class ImagePixels implements CloseablePixels {

    private static final Logger LOG = LoggerFactory.getLogger(ImagePixels.class);

    private final XConnection connection;
    private final Core core;
    private final ScreenSize size;
    private Optional<Shm> shm;
    private Optional<Transfer> transfer = Optional.empty();

    private ImagePixels(XConnection connection, ScreenSize size, Optional<Shm> shm) {
        this.connection = connection;
        this.core = new Core(connection);
        this.size = size;
        this.shm = shm;
    }

    /**
     * Takes the connection over.
     *
     * @throws IOException if the screen's pixels are not BGRX
     */
    public static ImagePixels of(XConnection connection, ScreenSize size) throws IOException {
        return of(connection, size, Shm.open(connection));
    }

    /** Never through shared memory. */
    static ImagePixels throughSocket(XConnection connection, ScreenSize size) throws IOException {
        return of(connection, size, Optional.empty());
    }

    private static ImagePixels of(XConnection connection, ScreenSize size, Optional<Shm> shm) throws IOException {
        if (!connection.screen().isBgrx()) {
            throw new IOException(
                    "display " + connection.name() + " has pixels that are not 32 bit BGRX: " + connection.screen());
        }
        connection.handOver();
        return new ImagePixels(connection, size, shm);
    }

    @Override
    public Pixels read(Rect bounds) throws IOException {
        try {
            return fetch(bounds, size.now());
        } catch (RequestFailedException sizeChanged) {
            LOG.debug("image refused, asking for the size: {}", sizeChanged.getMessage());
            return fetch(bounds, sizeNow());
        }
    }

    private Pixels fetch(Rect bounds, ScreenSize.Size now) throws IOException {
        Transfer current = transferFor(now);
        Rect part = current.pixels().bounds().intersect(bounds);
        if (!part.isEmpty()) {
            current.fetch(part);
        }
        return current.pixels();
    }

    private ScreenSize.Size sizeNow() throws IOException {
        try (XMessage geometry = core.geometry(connection.screen().root())) {
            return new ScreenSize.Size(geometry.u16(16), geometry.u16(18));
        }
    }

    private Transfer transferFor(ScreenSize.Size now) throws IOException {
        if (transfer.isPresent()) {
            Pixels pixels = transfer.get().pixels();
            if (pixels.width() == now.width() && pixels.height() == now.height()) {
                return transfer.get();
            }
            transfer.get().close();
            transfer = Optional.empty();
        }
        Transfer opened = open(now);
        transfer = Optional.of(opened);
        return opened;
    }

    private Transfer open(ScreenSize.Size now) throws IOException {
        if (shm.isPresent()) {
            try {
                return SegmentTransfer.open(connection, shm.get(), now);
            } catch (RequestFailedException remote) {
                LOG.info("no shared memory with display {}, images come through the connection", connection.name());
                shm = Optional.empty();
            }
        }
        return new SocketTransfer(connection, now);
    }

    @Override
    public void close() {
        transfer.ifPresent(Transfer::close);
        transfer = Optional.empty();
        connection.close();
    }
}
