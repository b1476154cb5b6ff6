package dev.oriel.benchmarks.load.workload;

import dev.oriel.benchmarks.load.content.Picture;
import dev.oriel.benchmarks.load.content.WebPage;
import dev.oriel.benchmarks.load.stage.Image;
import dev.oriel.benchmarks.load.stage.Surface;
import dev.oriel.framebuffer.Rect;
import java.io.IOException;
import java.util.List;

/**
 * A long page, moved up and down as a browser does that renders by itself: the X server is not told that anything moved, it
 * gets a whole new picture each time.
 */
record PageScroll(Setting setting) implements Workload {

    private static final int SCREENS = 4;
    private static final int STEP = 40;

    @Override
    public Timing timing() {
        return setting.every(30);
    }

    private Picture page() {
        return WebPage.of(setting.seed(), setting.width(), SCREENS * setting.height());
    }

    /** Down to the end, then up again. */
    private Rect view(int number) {
        int way = (SCREENS - 1) * setting.height();
        int at = (int) ((long) number * STEP % (2L * way));
        return new Rect(0, at <= way ? at : 2 * way - at, setting.width(), setting.height());
    }

    @Override
    public Picture picture(int number) {
        return page().part(view(number));
    }

    @Override
    public List<Spot> markers() {
        return Spot.corners(setting.width(), setting.height());
    }

    @Override
    public Show open(Surface surface) throws IOException {
        Image page = surface.image(setting.width(), SCREENS * setting.height());
        page.picture().copy(page(), 0, 0);
        Stamp first = new Stamp();
        Stamp second = new Stamp();
        return frame -> {
            Rect view = view(frame.number());
            // What a stamp lifted must not come back over the other stamp's new place.
            first.lift();
            second.lift();
            first.press(frame.marker(), page.picture(), view, markers().get(0));
            second.press(frame.marker(), page.picture(), view, markers().get(1));
            surface.put(page, view, 0, 0);
        };
    }
}
