package dev.oriel.benchmarks.load.stage;

import dev.oriel.framebuffer.Rect;
import dev.oriel.x11.xcb.Core;
import dev.oriel.x11.xcb.DisplayAddress;
import dev.oriel.x11.xcb.Shm;
import dev.oriel.x11.xcb.Wakeup;
import dev.oriel.x11.xcb.XConnection;
import dev.oriel.x11.xcb.XMessage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A window and what can be done in it. Requests are sent when {@link #flush} is called or XCB's buffer
 * is full. Everything here belongs to the thread that opened the stage, except {@link #wake}.
 */
public final class Stage implements Surface, AutoCloseable {

    private static final int KEY_PRESS = 2;
    private static final int BUTTON_PRESS = 4;
    private static final long MILLI = 1_000_000;

    private final XConnection connection;
    private final Wakeup wakeup;
    private final Requests requests;
    private final Optional<Shm> shm;
    private final List<Image> images = new ArrayList<>();
    private final ByteBuffer band =
            ByteBuffer.allocateDirect(Requests.MAX_BYTES).order(ByteOrder.nativeOrder());
    private final ByteBuffer shmRequest = ByteBuffer.allocateDirect(40).order(ByteOrder.nativeOrder());
    private final int gc;
    private int window;
    private int putsUnderWay;
    private int presses;

    private Stage(XConnection connection, Wakeup wakeup, Optional<Shm> shm) {
        this.connection = connection;
        this.wakeup = wakeup;
        this.shm = shm;
        requests = new Requests(connection);
        gc = requests.createGraphicsContext(connection.screen().root());
    }

    /**
     * Connects; {@link #show} makes the window.
     *
     * @param shared whether pictures go through shared memory; without, they travel through the connection
     * @throws IOException if the server cannot be reached, has no 32 bit BGRX pixels, or no MIT-SHM where that is wanted
     */
    public static Stage open(DisplayAddress display, boolean shared) throws IOException {
        XConnection connection = XConnection.open(display);
        try {
            if (!connection.screen().isBgrx()) {
                throw new IOException("display " + display.name() + " has no 32 bit BGRX pixels");
            }
            Optional<Shm> shm = shared ? Shm.open(connection) : Optional.empty();
            if (shared && shm.isEmpty()) {
                throw new IOException("display " + display.name() + " has no MIT-SHM; --no-shm does without");
            }
            return new Stage(connection, Wakeup.of(connection), shm);
        } catch (IOException refused) {
            connection.close();
            throw refused;
        }
    }

    public Rect screen() {
        return new Rect(0, 0, width(), height());
    }

    public int width() {
        return connection.screen().width();
    }

    public int height() {
        return connection.screen().height();
    }

    @Override
    public Image image(int width, int height) throws IOException {
        Image image = shm.isPresent() ? Image.shared(shm.get(), width, height) : Image.inMemory(width, height);
        images.add(image);
        return image;
    }

    /** Shows the window, above all others and with the keyboard's focus, and waits until that is done. */
    public void show(Rect area) throws IOException {
        window = requests.createWindow(area);
        requests.mapWindow(window);
        sync();
        requests.focus(window);
        sync();
    }

    @Override
    public void put(Image image, Rect part, int x, int y) {
        if (image.segment().isPresent()) {
            putShared(image, image.segment().get().id(), part, new Rect(x, y, part.width(), part.height()));
        } else {
            putThroughConnection(image, part, x, y);
        }
    }

    @Override
    public void copy(Rect from, int x, int y) {
        requests.copyArea(window, gc, from, x, y);
    }

    private void putShared(Image image, int segment, Rect part, Rect to) {
        shmRequest.putInt(4, window).putInt(8, gc);
        shmRequest.putShort(12, (short) image.picture().width());
        shmRequest.putShort(14, (short) image.picture().height());
        shmRequest.putShort(16, (short) part.x()).putShort(18, (short) part.y());
        shmRequest.putShort(20, (short) part.width()).putShort(22, (short) part.height());
        shmRequest.putShort(24, (short) to.x()).putShort(26, (short) to.y());
        byte tellWhenDone = 1;
        shmRequest.put(28, (byte) connection.screen().depth());
        shmRequest.put(29, (byte) Requests.Z_PIXMAP).put(30, tellWhenDone);
        shmRequest.putInt(32, segment).putInt(36, 0);
        shm.orElseThrow().putImage(shmRequest);
        putsUnderWay++;
    }

    private void putThroughConnection(Image image, Rect part, int x, int y) {
        int rowsAtOnce = (Requests.MAX_BYTES - Requests.PUT_IMAGE_HEAD_BYTES) / (part.width() * 4);
        for (int top = 0; top < part.height(); top += rowsAtOnce) {
            int rows = Math.min(rowsAtOnce, part.height() - top);
            band.clear().limit(Requests.PUT_IMAGE_HEAD_BYTES + rows * part.width() * 4);
            band.position(Requests.PUT_IMAGE_HEAD_BYTES);
            var pixels = band.slice().order(ByteOrder.LITTLE_ENDIAN).asIntBuffer();
            for (int row = 0; row < rows; row++) {
                int from = image.picture().index(part.x(), part.y() + top + row);
                pixels.put(row * part.width(), image.picture().pixels(), from, part.width());
            }
            band.position(0);
            requests.putImage(band, window, gc, new Rect(x, y + top, part.width(), rows));
        }
    }

    public void flush() {
        connection.flush();
    }

    /** Waits until everything sent has been carried out. */
    public void sync() throws IOException {
        new Core(connection).sync();
        takeEvents();
    }

    /** Whether the server may still be reading images that it was told to show; painting them would tear frames. */
    public boolean isBusy() {
        return putsUnderWay > 0;
    }

    /** How many keys and buttons have been pressed since the last call. */
    public int takePresses() {
        int taken = presses;
        presses = 0;
        return taken;
    }

    /**
     * Waits until the time has come, or an event has, or somebody calls {@link #wake}; sometimes for no reason.
     *
     * @param untilNanos on the clock of {@link System#nanoTime()}
     */
    public void await(long untilNanos) throws IOException {
        if (takeEvents()) {
            return;
        }
        connection.requireAlive();
        long left = untilNanos - System.nanoTime();
        if (left >= 2 * MILLI) {
            wakeup.await((int) Math.min(TimeUnit.HOURS.toMillis(1), left / MILLI - 1));
            takeEvents();
        } else if (left > 0) {
            LockSupport.parkNanos(left);
        }
    }

    /** Ends the current or the next wait. Any thread. */
    public void wake() {
        wakeup.wake();
    }

    private boolean takeEvents() throws IOException {
        boolean any = false;
        for (Optional<XMessage> event = connection.nextEvent(); event.isPresent(); event = connection.nextEvent()) {
            try (XMessage message = event.get()) {
                take(message);
            }
            any = true;
        }
        return any;
    }

    private void take(XMessage event) throws IOException {
        if (event.isError()) {
            throw new IOException(
                    "the X server refused request " + event.u8(10) + "." + event.u16(8) + " with error " + event.u8(1));
        }
        if (event.type() == KEY_PRESS || event.type() == BUTTON_PRESS) {
            presses++;
        } else if (shm.isPresent() && shm.get().isCompletion(event)) {
            putsUnderWay--;
        }
    }

    /** Takes the window away and frees the images. */
    @Override
    public void close() {
        wakeup.close();
        connection.close();
        images.forEach(Image::close);
    }
}
