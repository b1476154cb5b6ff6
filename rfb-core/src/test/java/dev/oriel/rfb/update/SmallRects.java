package dev.oriel.rfb.update;

import dev.oriel.rfb.encode.Encoding;
import dev.oriel.rfb.encode.RectEncoder;

/** An encoding whose rectangles have sides of 255 at most, as CoRRE's have. */
record SmallRects() implements Encoding {

    @Override
    public int number() {
        return 4;
    }

    @Override
    public String name() {
        return "small";
    }

    @Override
    public int maxWidth() {
        return 255;
    }

    @Override
    public int maxHeight() {
        return 255;
    }

    @Override
    public RectEncoder open() {
        return RecordingViewer.PLAIN.open();
    }
}
