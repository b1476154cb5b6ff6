package dev.oriel.x11;

import dev.oriel.x11.process.XvfbOptions;
import dev.oriel.x11.process.XvfbServer;
import dev.oriel.x11.xcb.TestClient;
import java.io.IOException;

/** An Xvfb for a test class, on a free display. */
public final class TestDisplay implements AutoCloseable {

    static {
        // What the server's main does: LWJGL without sun.misc.Unsafe where it can.
        if (Runtime.version().feature() >= 25) {
            System.setProperty("org.lwjgl.system.memoryBackend", "ffm");
        }
    }

    private final XvfbServer xvfb;

    private TestDisplay(XvfbServer xvfb) {
        this.xvfb = xvfb;
    }

    public static TestDisplay start(int width, int height) throws IOException {
        return new TestDisplay(XvfbServer.start(new XvfbOptions(XvfbOptions.FREE_DISPLAY, width, height)));
    }

    public XvfbServer xvfb() {
        return xvfb;
    }

    public TestClient client() throws IOException {
        return TestClient.open(xvfb.address());
    }

    @Override
    public void close() {
        xvfb.close();
    }
}
