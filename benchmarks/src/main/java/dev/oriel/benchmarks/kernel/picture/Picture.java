package dev.oriel.benchmarks.kernel.picture;

import dev.oriel.framebuffer.Framebuffer;
import dev.oriel.framebuffer.Pixels;
import dev.oriel.framebuffer.Rect;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A 1920x1080 screen full of some content, and the part of it that a kernel works on. */
@State(Scope.Thread)
public class Picture {

    static final int WIDTH = 1920;
    static final int HEIGHT = 1080;

    /** Inside every content there is something of its kind here. */
    private static final int LEFT = 128;

    private static final int TOP = 128;

    /** The grid that the server cuts updates into. */
    private static final int CELL = 256;

    private static final String FRAME = "frame";

    /** A name of {@link Content} in lower case, or a PNG file of this package, which is repeated over the screen. */
    @Param({"text", "ui", "photo", "mixed", "terminal.png", "desktop.png"})
    public String content;

    /** Pixels of a square's side, or the whole screen. */
    @Param({"64", "256", FRAME})
    public String size;

    private final Framebuffer screen = new Framebuffer(WIDTH, HEIGHT);
    private Rect rect = Rect.EMPTY;
    private List<Rect> cells = List.of();

    @Setup(Level.Trial)
    public void paint() {
        int[] rgb = content.endsWith(".png") ? file(content) : generated(content);
        screen.write(screen.pixels().bounds(), rgb, 0, WIDTH);
        int side = size.equals(FRAME) ? 0 : Integer.parseInt(size);
        rect = side == 0 ? screen.pixels().bounds() : new Rect(LEFT, TOP, side, side);
        cells = cells(rect);
    }

    /** The whole screen. */
    public Pixels pixels() {
        return screen.pixels();
    }

    /** The part to work on. */
    public Rect rect() {
        return rect;
    }

    /** The part in pieces as the server cuts them. */
    public List<Rect> cells() {
        return cells;
    }

    /** The part's pixels, row by row: 0xRRGGBB. */
    public int[] rgb() {
        int[] values = new int[Math.toIntExact(rect.area())];
        for (int i = 0; i < values.length; i++) {
            values[i] = pixels().pixel(rect.x() + i % rect.width(), rect.y() + i / rect.width()) & 0xFFFFFF;
        }
        return values;
    }

    private static int[] generated(String name) {
        Content content = Content.valueOf(name.toUpperCase(Locale.ROOT));
        int[] rgb = new int[WIDTH * HEIGHT];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = content.rgb(i % WIDTH, i / WIDTH);
        }
        return rgb;
    }

    private static int[] file(String name) {
        BufferedImage image = read(name);
        int[] rgb = new int[WIDTH * HEIGHT];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = image.getRGB(i % WIDTH % image.getWidth(), i / WIDTH % image.getHeight());
        }
        return rgb;
    }

    private static BufferedImage read(String name) {
        try (InputStream in = Picture.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("there is no picture " + name);
            }
            return ImageIO.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    private static List<Rect> cells(Rect whole) {
        List<Rect> cells = new ArrayList<>();
        for (int y = whole.y(); y < whole.bottom(); y += CELL) {
            for (int x = whole.x(); x < whole.right(); x += CELL) {
                cells.add(new Rect(x, y, CELL, CELL).intersect(whole));
            }
        }
        return List.copyOf(cells);
    }
}
