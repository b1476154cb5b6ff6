package dev.oriel.x11.xcb;

import java.io.IOException;
import java.util.Optional;

/**
 * The XFIXES extension on one connection (fixesproto 5.0): regions, the pointer's shape, news of selections. Thread: the
 * connection's.
 */
public final class XFixes {

    private static final NativeLibrary LIBRARY = NativeLibrary.load("libxcb-xfixes.so.0");
    private static final NativeFunction QUERY_VERSION = LIBRARY.function("xcb_xfixes_query_version");
    private static final NativeFunction CREATE_REGION = LIBRARY.function("xcb_xfixes_create_region");
    private static final NativeFunction FETCH_REGION = LIBRARY.function("xcb_xfixes_fetch_region");
    private static final NativeFunction DESTROY_REGION = LIBRARY.function("xcb_xfixes_destroy_region");
    private static final NativeFunction SELECT_CURSOR = LIBRARY.function("xcb_xfixes_select_cursor_input");
    private static final NativeFunction CURSOR_IMAGE = LIBRARY.function("xcb_xfixes_get_cursor_image");
    private static final NativeFunction HIDE_CURSOR = LIBRARY.function("xcb_xfixes_hide_cursor");
    private static final NativeFunction SHOW_CURSOR = LIBRARY.function("xcb_xfixes_show_cursor");
    private static final NativeFunction SELECT_SELECTION = LIBRARY.function("xcb_xfixes_select_selection_input");

    private final XConnection connection;
    private final Extension extension;

    private XFixes(XConnection connection, Extension extension) {
        this.connection = connection;
        this.extension = extension;
    }

    public static Optional<XFixes> open(XConnection connection) throws IOException {
        Optional<Extension> extension = Extension.query(connection, LIBRARY, "xcb_xfixes_id");
        if (extension.isPresent()) {
            connection.reply(QUERY_VERSION.call(connection.own(), 5, 0)).close();
        }
        return extension.map(present -> new XFixes(connection, present));
    }

    public boolean isSelectionNotify(XMessage event) {
        return event.type() == extension.firstEvent();
    }

    public boolean isCursorNotify(XMessage event) {
        return event.type() == extension.firstEvent() + 1;
    }

    /** An empty region. */
    public int createRegion() {
        int region = connection.newId();
        CREATE_REGION.call(connection.own(), region, 0, 0);
        return region;
    }

    /** Bounds in 8 bytes at 8, then from 32 the rectangles of 8 bytes: x, y INT16, width, height CARD16. */
    public XMessage fetchRegion(int region) throws IOException {
        return connection.reply(FETCH_REGION.call(connection.own(), region));
    }

    public void destroyRegion(int region) {
        DESTROY_REGION.call(connection.own(), region);
    }

    /** Tells of every change of the pointer's shape from now on, or no more. */
    public void selectCursor(int window, boolean on) {
        SELECT_CURSOR.call(connection.own(), window, on ? 1 : 0);
    }

    /** Width, height, hot x, hot y CARD16 from 12; from 32 the pixels, premultiplied 0xAARRGGBB. */
    public XMessage cursorImage() throws IOException {
        return connection.reply(CURSOR_IMAGE.call(connection.own()));
    }

    /** Hides the pointer until as many {@link #showCursor}, or until this connection ends. */
    public void hideCursor(int window) {
        HIDE_CURSOR.call(connection.own(), window);
    }

    public void showCursor(int window) {
        SHOW_CURSOR.call(connection.own(), window);
    }

    /** Tells of every new owner of the selection from now on, or no more. */
    public void selectSelection(int window, int selection, boolean on) {
        SELECT_SELECTION.call(connection.own(), window, selection, on ? 1 : 0);
    }
}
