package dev.oriel.benchmarks.load.workload;

import dev.oriel.benchmarks.load.content.BuildLog;
import dev.oriel.benchmarks.load.content.Glyphs;
import dev.oriel.benchmarks.load.content.Glyphs.Cell;
import dev.oriel.benchmarks.load.content.Picture;
import dev.oriel.benchmarks.load.stage.Image;
import dev.oriel.benchmarks.load.stage.Surface;
import dev.oriel.benchmarks.marker.Marker;
import dev.oriel.framebuffer.Rect;
import java.io.IOException;
import java.util.List;

/**
 * A terminal over the whole screen in which lines move up as new ones come, in the way of terminals: the X server copies
 * what stays and gets only the new lines. A bar above and one below stand still and carry the markers.
 */
final class LogScroll implements Workload {

    private static final int BAR = 0x2B313B;
    private static final int BAR_INK = 0xE4E8EE;

    private final Setting setting;
    private final Glyphs glyphs = Glyphs.monospaced(15);
    private final BuildLog log;
    private final int top = Marker.HEIGHT;
    private final int rows;

    LogScroll(Setting setting) {
        this.setting = setting;
        this.log = new BuildLog(setting.seed(), glyphs);
        this.rows = (setting.height() - 2 * Marker.HEIGHT) / glyphs.height();
    }

    @Override
    public Timing timing() {
        return setting.every(30);
    }

    @Override
    public List<Spot> markers() {
        return Spot.corners(setting.width(), setting.height());
    }

    private Rect row(int row, int count) {
        return new Rect(0, top + row * glyphs.height(), setting.width(), count * glyphs.height());
    }

    @Override
    public Picture picture(int number) {
        Picture picture = Picture.blank(setting.width(), setting.height());
        picture.fill(picture.bounds(), BAR);
        Cell colours = new Cell(' ', BAR_INK, BAR);
        glyphs.paint(picture, "terminal - make all", colours, Marker.WIDTH + 20, 22);
        glyphs.paint(picture, "[1] make   [2] editor   [3] shell", colours, 20, setting.height() - 40);
        paintRows(picture, number, 0);
        return picture;
    }

    /** Paints the rows from {@code first} to the last as they are in that frame. */
    private void paintRows(Picture picture, int number, int first) {
        for (int row = first; row < rows; row++) {
            log.paint(picture, number + row, row(row, 1));
        }
    }

    @Override
    public Show open(Surface surface) throws IOException {
        Image image = surface.image(setting.width(), setting.height());
        image.picture().copy(picture(0), 0, 0);
        MarkerStrip marker = new MarkerStrip(surface);
        return frame -> {
            if (frame.isFirst()) {
                surface.put(image, image.picture().bounds(), 0, 0);
            } else {
                scroll(surface, image, frame);
            }
            marker.put(frame, markers());
        };
    }

    private void scroll(Surface surface, Image image, Frame frame) {
        int fresh = Math.min(rows, frame.number() - frame.previous());
        int staying = rows - fresh;
        paintRows(image.picture(), frame.number(), staying);
        if (staying > 0) {
            surface.copy(row(fresh, staying), 0, top);
        }
        Rect lines = row(staying, fresh);
        surface.put(image, lines, 0, lines.y());
    }
}
