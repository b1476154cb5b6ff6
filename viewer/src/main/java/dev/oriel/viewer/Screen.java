package dev.oriel.viewer;

import dev.oriel.viewer.picture.RgbImage;
import java.io.IOException;

/** What the server's screen is known to be: its size, its picture and its name. Belongs to the reading thread. */
final class Screen {

    private static final int MAX_SIDE = 1 << 14;
    private static final int MAX_PIXELS = 1 << 26;

    private RgbImage picture = new RgbImage(1, 1);
    private String name = "";

    /** Another size begins with a black picture: what it shows has to be sent. */
    void resize(int width, int height) throws IOException {
        if (width < 1 || height < 1 || width > MAX_SIDE || height > MAX_SIDE || width * height > MAX_PIXELS) {
            throw new IOException("screen of " + width + "x" + height);
        }
        if (width != picture.width() || height != picture.height()) {
            picture = new RgbImage(width, height);
        }
    }

    RgbImage picture() {
        return picture;
    }

    String name() {
        return name;
    }

    void rename(String value) {
        name = value;
    }
}
