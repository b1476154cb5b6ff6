package dev.oriel.viewer;

import dev.oriel.framebuffer.Rect;
import dev.oriel.viewer.decode.EncodingNumber;
import dev.oriel.viewer.picture.RgbImage;
import dev.oriel.viewer.wire.Connection;
import dev.oriel.viewer.wire.WireReader;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * A blocking RFB viewer over TCP or WebSocket that keeps the picture and counts what comes. It reads on the caller's thread,
 * in one of the {@code read...} methods; sending and {@link #close} are open to any thread. It wants every update as early
 * as it can have it: by continuous updates where the server offers them, else by asking for the next when one begins. One that
 * refreshes asks for the whole screen instead, when all of it has come.
 *
 * <p>Anything the server does against the texts is an IOException that names rule and value. Waits for bytes that must come
 * are bounded by the options' patience.
 */
public final class RfbViewer implements AutoCloseable {

    private static final int FENCE_REQUEST = 1 << 31;
    private static final int FENCE_KNOWN_FLAGS = 7;
    private static final int MAX_FENCE_BYTES = 64;
    private static final int MAX_CUT_TEXT_BYTES = 1 << 24;
    private static final Duration SHORTEST_WAIT = Duration.ofMillis(1);

    private final ViewerOptions options;
    private final ViewerListener listener;
    private final Connection connection;
    private final WireReader in;
    private final ClientMessages out;
    private final Screen screen = new Screen();
    private final UpdateReader updateReader;
    private int updates;
    private Optional<ChecksumSeen> lastChecksum = Optional.empty();
    private long refreshedPixels;
    private boolean continuous;
    private boolean ended;

    /** Takes the connection over, logs in and asks for the whole screen. */
    RfbViewer(Connection connection, ViewerOptions options, ViewerListener listener) throws IOException {
        this.options = options;
        this.listener = listener;
        this.connection = connection;
        in = new WireReader(connection.input());
        out = new ClientMessages(connection.output());
        updateReader = new UpdateReader(in, options, screen);
        try {
            Handshake.ServerInit server = new Handshake(in, out, options).run();
            screen.resize(server.width(), server.height());
            screen.rename(server.name());
            out.setPixelFormat(options.format());
            out.setEncodings(options.encodings());
            request(false);
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Connects, logs in and asks for the whole screen; an answer that is a refusal is an IOException with its reason. */
    public static RfbViewer connect(ViewerOptions options, ViewerListener listener) throws IOException {
        return new RfbViewer(Connection.open(options.connection()), options, listener);
    }

    public static RfbViewer connect(ViewerOptions options) throws IOException {
        return connect(options, ViewerListener.SILENT);
    }

    private void request(boolean incremental) throws IOException {
        out.requestUpdate(
                incremental, screen.picture().width(), screen.picture().height());
    }

    /** Reads messages until the condition holds, which it has to within the options' patience. */
    public void readUntil(BooleanSupplier condition) throws IOException {
        long end = System.nanoTime() + options.connection().patience().toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - end >= 0) {
                throw new IOException("what was waited for did not come within "
                        + options.connection().patience().toSeconds() + " s");
            }
            readMessage();
        }
    }

    /** Reads the messages that have arrived, and none that has not begun to. */
    public void readAvailable() throws IOException {
        while (awaitMessage(SHORTEST_WAIT)) {
            readMessage();
        }
    }

    /** Reads messages for so long; the last one is read to its end. */
    public void readFor(Duration time) throws IOException {
        long end = System.nanoTime() + time.toNanos();
        while (true) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                return;
            }
            if (awaitMessage(Duration.ofNanos(left))) {
                readMessage();
            }
        }
    }

    /** Reads messages until the server closes the connection, or {@link #close} is called; waits for ever between them. */
    public void readToEnd() throws IOException {
        try {
            while (true) {
                awaitMessage(Duration.ZERO);
                readMessage();
            }
        } catch (EOFException | SocketException closed) {
            ended = true;
        }
    }

    /** Whether {@link #readToEnd} has met the end. */
    public boolean hasEnded() {
        return ended;
    }

    /** Waits for the first byte of a message, zero for ever; false when none came in that time. */
    private boolean awaitMessage(Duration most) throws IOException {
        if (in.hasBuffered()) {
            return true;
        }
        connection.limitWaits(most.isZero() || most.compareTo(SHORTEST_WAIT) > 0 ? most : SHORTEST_WAIT);
        try {
            in.await();
            return true;
        } catch (SocketTimeoutException nothingCame) {
            return false;
        } finally {
            connection.limitWaits(options.connection().patience());
        }
    }

    /** Reads one message, waiting for it within the options' patience. */
    public void readMessage() throws IOException {
        long start = in.position();
        int type = in.u8();
        switch (type) {
            case 0 -> readUpdate(start);
            case 2 -> listener.bell();
            case 3 -> readCutText();
            case 79 -> readChecksum();
            case 150 -> readEndOfContinuousUpdates();
            case 248 -> readFence();
            default -> {
                if (!options.kasm() || !KasmMessages.skip(type, in)) {
                    throw new IOException("message type " + type + ", which was not agreed");
                }
            }
        }
    }

    private void readUpdate(long start) throws IOException {
        long startedNanos = in.fetchedNanos();
        Rect before = screen.picture().bounds();
        long pixelsBefore = updateReader.pixels();
        if (!continuous && !options.refreshes()) {
            request(true);
        }
        int rects = updateReader.read();
        long receivedNanos = in.fetchedNanos();
        updates++;
        if (!screen.picture().bounds().equals(before)) {
            followSize();
        } else if (options.refreshes()) {
            refresh();
        }
        long pixels = updateReader.pixels() - pixelsBefore;
        long bytes = in.position() - start;
        listener.updated(this, new UpdateSeen(bytes, pixels, rects, startedNanos, receivedNanos, System.nanoTime()));
    }

    /** Asks for the rest of the screen, or all of it if nothing is left. */
    private void refresh() throws IOException {
        boolean hasRest = updateReader.pixels() - refreshedPixels
                < screen.picture().bounds().area();
        if (!hasRest) {
            refreshedPixels = updateReader.pixels();
        }
        request(hasRest);
    }

    /** What was asked for before was for another size. */
    private void followSize() throws IOException {
        if (continuous) {
            out.enableContinuousUpdates(
                    screen.picture().width(), screen.picture().height());
        } else {
            request(true);
        }
    }

    private void readCutText() throws IOException {
        in.skip(3);
        byte[] latin = new byte[in.length(MAX_CUT_TEXT_BYTES, "cut text")];
        in.readFully(latin, 0, latin.length);
        listener.cutText(new String(latin, StandardCharsets.ISO_8859_1));
    }

    /** The first one says that the server can; a later one that it stopped. */
    private void readEndOfContinuousUpdates() throws IOException {
        requireAgreed(EncodingNumber.CONTINUOUS_UPDATES, "EndOfContinuousUpdates");
        continuous = !continuous;
        followSize();
    }

    /** All before it has been decoded, so every flag is honoured by answering at once. */
    private void readFence() throws IOException {
        requireAgreed(EncodingNumber.FENCE, "ServerFence");
        in.skip(3);
        int flags = in.s32();
        int length = in.u8();
        if (length > MAX_FENCE_BYTES || (flags & FENCE_REQUEST) == 0) {
            throw new IOException("fence of %d bytes with flags %x".formatted(length, flags));
        }
        byte[] payload = new byte[length];
        in.readFully(payload, 0, length);
        out.fence(flags & FENCE_KNOWN_FLAGS, payload);
    }

    private void readChecksum() throws IOException {
        requireAgreed(EncodingNumber.CHECKSUM, "Checksum");
        in.skip(3);
        int id = in.s32();
        int width = in.u16();
        int height = in.u16();
        long value = in.u32() << 32 | in.u32();
        ChecksumSeen seen = ChecksumSeen.of(id, width, height, value, screen.picture());
        lastChecksum = Optional.of(seen);
        listener.checksum(this, seen);
    }

    private void requireAgreed(int encoding, String message) throws IOException {
        if (!options.asksFor(encoding)) {
            throw new IOException(message + " without " + encoding + " having been asked for");
        }
    }

    /** The picture as it is shown now; another object after a change of size. Whoever keeps it copies it. */
    public RgbImage picture() {
        return screen.picture();
    }

    /** The desktop's name. */
    public String name() {
        return screen.name();
    }

    /** The server's last answer to {@link #requestChecksum}. */
    public Optional<ChecksumSeen> lastChecksum() {
        return lastChecksum;
    }

    /** Updates read so far. */
    public int updates() {
        return updates;
    }

    /** What came so far, by encoding. */
    public EncodingCounts counts() {
        return updateReader.counts();
    }

    /** Bytes of RFB read so far; a WebSocket's own are not counted. */
    public long totalBytes() {
        return in.position();
    }

    /** Whether the server sends updates unasked. */
    public boolean hasContinuousUpdates() {
        return continuous;
    }

    public void key(int keysym, boolean down) throws IOException {
        out.key(keysym, down);
    }

    /** Presses and releases the keys of a text in Latin-1, whose keysyms are its characters. */
    public void type(String text) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            int keysym = character == '\n' ? 0xFF0D : character;
            key(keysym, true);
            key(keysym, false);
        }
    }

    /** @param buttons bit 0 for the left one */
    public void pointer(int x, int y, int buttons) throws IOException {
        if (options.kasm()) {
            out.kasmPointer(x, y, buttons);
        } else {
            out.pointer(x, y, buttons);
        }
    }

    /** Gives the server's clipboard a text in Latin-1. */
    public void cutText(String text) throws IOException {
        out.cutText(text);
    }

    /** Asks for another size of the screen; the answer comes as an update. */
    public void askForSize(int width, int height) throws IOException {
        out.setDesktopSize(width, height);
    }

    /** Asks for the checksum of the screen; of an Oriel whose first update has come, and with options that announce it. */
    public void requestChecksum(int id) throws IOException {
        if (!options.asksFor(EncodingNumber.CHECKSUM)) {
            throw new IllegalStateException("checksums were not announced");
        }
        out.requestChecksum(id);
    }

    /** Sends bytes as they are. */
    public void send(byte[] bytes) throws IOException {
        out.send(bytes);
    }

    /** Ends the connection; a thread in {@link #readToEnd} comes back. */
    @Override
    public void close() throws IOException {
        connection.close();
    }
}
