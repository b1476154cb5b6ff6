package dev.oriel.viewer;

import dev.oriel.framebuffer.PixelFormat;
import dev.oriel.viewer.decode.EncodingNumber;
import dev.oriel.viewer.wire.ConnectionSettings;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What a viewer connects to and asks for. Immutable; begin with {@link #to} and change copies.
 *
 * @param connection where and how
 * @param password of VncAuth; empty where the server asks for none, or for an empty one
 * @param format of the pixels
 * @param encodings as in SetEncodings, best first, pseudo-encodings and quality numbers too
 * @param minorVersion the highest version 3.N to speak: 3, 7 or 8
 * @param shared whether others may stay connected
 * @param decodes whether the picture is kept; otherwise rectangles are only counted and stepped over
 * @param kasm whether the server speaks KasmVNC's dialect: longer pointer messages, messages of its own
 * @param refreshes whether the whole screen is asked for again and again, whatever has changed
 */
public record ViewerOptions(
        ConnectionSettings connection,
        String password,
        PixelFormat format,
        List<Integer> encodings,
        int minorVersion,
        boolean shared,
        boolean decodes,
        boolean kasm,
        boolean refreshes) {

    /** What makes a modern viewer, besides encodings of pixels. */
    public static final List<Integer> FEATURES = List.of(
            EncodingNumber.CURSOR,
            EncodingNumber.DESKTOP_SIZE,
            EncodingNumber.EXTENDED_DESKTOP_SIZE,
            EncodingNumber.LAST_RECT,
            EncodingNumber.DESKTOP_NAME,
            EncodingNumber.FENCE,
            EncodingNumber.CONTINUOUS_UPDATES);

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    public ViewerOptions {
        Objects.requireNonNull(connection, "connection");
        Objects.requireNonNull(password, "password");
        Objects.requireNonNull(format, "format");
        encodings = List.copyOf(encodings);
        if (minorVersion != 3 && minorVersion != 7 && minorVersion != 8) {
            throw new IllegalArgumentException("RFB 3." + minorVersion + " is not one of 3.3, 3.7, 3.8");
        }
    }

    /**
     * A viewer of 32-bit BGRX pixels that takes Raw, CopyRect, ZRLE and Tight, all {@link #FEATURES}, as fast as they come.
     *
     * @param address {@code rfb://host:port} or {@code ws://host:port/path}
     */
    public static ViewerOptions to(String address) {
        List<Integer> encodings = new ArrayList<>(
                List.of(EncodingNumber.COPY_RECT, EncodingNumber.TIGHT, EncodingNumber.ZRLE, EncodingNumber.RAW));
        encodings.addAll(FEATURES);
        return new ViewerOptions(
                new ConnectionSettings(URI.create(address), "", "", PATIENCE, 0),
                "",
                PixelFormat.BGRX,
                encodings,
                8,
                true,
                true,
                false,
                false);
    }

    public ViewerOptions withPassword(String value) {
        return new ViewerOptions(connection, value, format, encodings, minorVersion, shared, decodes, kasm, refreshes);
    }

    public ViewerOptions withFormat(PixelFormat value) {
        return new ViewerOptions(
                connection, password, value, encodings, minorVersion, shared, decodes, kasm, refreshes);
    }

    /** Asks for exactly these. */
    public ViewerOptions withEncodings(List<Integer> value) {
        return new ViewerOptions(connection, password, format, value, minorVersion, shared, decodes, kasm, refreshes);
    }

    /** Asks for these and all {@link #FEATURES}. */
    public ViewerOptions withEncodingsAndFeatures(List<Integer> value) {
        List<Integer> all = new ArrayList<>(value);
        all.addAll(FEATURES);
        return withEncodings(all);
    }

    /**
     * Asks for what it asks for and keeps tiles (docs/protocol.md).
     *
     * @param mebibytes room for them, 1 to 1024
     */
    public ViewerOptions withTileCache(int mebibytes) {
        return withMore(EncodingNumber.tileCache(mebibytes));
    }

    /** Asks for what it asks for and to be told checksums of the screen. */
    public ViewerOptions withChecksums() {
        return withMore(EncodingNumber.CHECKSUM);
    }

    private ViewerOptions withMore(int encoding) {
        List<Integer> all = new ArrayList<>(encodings);
        all.add(encoding);
        return withEncodings(all);
    }

    /** Speaks at most RFB 3.{@code value}. */
    public ViewerOptions withMinorVersion(int value) {
        return new ViewerOptions(connection, password, format, encodings, value, shared, decodes, kasm, refreshes);
    }

    public ViewerOptions withShared(boolean value) {
        return new ViewerOptions(
                connection, password, format, encodings, minorVersion, value, decodes, kasm, refreshes);
    }

    public ViewerOptions withDecoding(boolean value) {
        return new ViewerOptions(connection, password, format, encodings, minorVersion, shared, value, kasm, refreshes);
    }

    public ViewerOptions withKasmDialect(boolean value) {
        return new ViewerOptions(
                connection, password, format, encodings, minorVersion, shared, decodes, value, refreshes);
    }

    /**
     * Asks for the whole screen once more whenever all of it has come, instead of for what changes. Continuous updates would
     * make requests meaningless, so they are not asked for.
     */
    public ViewerOptions withRefreshing() {
        List<Integer> requested = new ArrayList<>(encodings);
        requested.remove((Integer) EncodingNumber.CONTINUOUS_UPDATES);
        return new ViewerOptions(connection, password, format, requested, minorVersion, shared, decodes, kasm, true);
    }

    /** HTTP basic login, for a WebSocket. */
    public ViewerOptions withHttpLogin(String user, String userPassword) {
        return with(new ConnectionSettings(
                connection.address(), user, userPassword, connection.patience(), connection.bytesPerSecond()));
    }

    /** How long to wait for bytes that must come. */
    public ViewerOptions withPatience(Duration value) {
        return with(new ConnectionSettings(
                connection.address(),
                connection.user(),
                connection.userPassword(),
                value,
                connection.bytesPerSecond()));
    }

    /** Reads no faster; 0 lifts the limit. */
    public ViewerOptions withReadLimit(long bytesPerSecond) {
        return with(new ConnectionSettings(
                connection.address(),
                connection.user(),
                connection.userPassword(),
                connection.patience(),
                bytesPerSecond));
    }

    private ViewerOptions with(ConnectionSettings value) {
        return new ViewerOptions(value, password, format, encodings, minorVersion, shared, decodes, kasm, refreshes);
    }

    boolean asksFor(int encoding) {
        boolean isOfTiles = encoding == EncodingNumber.TILE_PAINT || encoding == EncodingNumber.TILE_KEEP;
        return isOfTiles ? EncodingNumber.tileCacheMebibytes(encodings) > 0 : encodings.contains(encoding);
    }
}
