package dev.oriel.x11.xcb;

import java.io.IOException;
import java.util.Optional;

/** The XTEST extension on one connection (xtest 2.2): input as if devices had made it. Thread: the connection's. */
public final class XTest {

    private static final int KEY_PRESS = 2;
    private static final int KEY_RELEASE = 3;
    private static final int BUTTON_PRESS = 4;
    private static final int BUTTON_RELEASE = 5;
    private static final int MOTION_NOTIFY = 6;

    private static final NativeLibrary LIBRARY = NativeLibrary.load("libxcb-xtest.so.0");
    private static final NativeFunction GET_VERSION = LIBRARY.function("xcb_test_get_version");
    private static final NativeFunction FAKE_INPUT = LIBRARY.function("xcb_test_fake_input");

    private final XConnection connection;

    private XTest(XConnection connection) {
        this.connection = connection;
    }

    public static Optional<XTest> open(XConnection connection) throws IOException {
        Optional<Extension> extension = Extension.query(connection, LIBRARY, "xcb_test_id");
        if (extension.isPresent()) {
            connection.reply(GET_VERSION.call(connection.own(), 2, 2)).close();
        }
        return extension.map(present -> new XTest(connection));
    }

    public void key(int keycode, boolean down) {
        fake(down ? KEY_PRESS : KEY_RELEASE, keycode, 0, 0, 0);
    }

    public void button(int button, boolean down) {
        fake(down ? BUTTON_PRESS : BUTTON_RELEASE, button, 0, 0, 0);
    }

    /** Moves the pointer to a place of the root window. */
    public void motion(int x, int y) {
        fake(MOTION_NOTIFY, 0, connection.screen().root(), x, y);
    }

    private void fake(int type, int detail, int root, int x, int y) {
        int now = 0;
        int anyDevice = 0;
        FAKE_INPUT.call(connection.own(), type, detail, now, root, x, y, anyDevice);
    }
}
