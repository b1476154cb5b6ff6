package dev.oriel.server.demo;

import dev.oriel.framebuffer.Rect;
import dev.oriel.framebuffer.desktop.PointerShapes;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.time.LocalTime;
import java.util.List;

/** The whole picture: places the parts, gives them the input, paints what changed and hands it on. Demo thread. */
final class DemoPage {

    private static final int LEFT = 1;
    private static final int WHEEL_UP = 1 << 3;
    private static final int WHEEL_DOWN = 1 << 4;

    private final HeaderPart header;
    private final MotionPart motion;
    private final DrawingPart drawing;
    private final TypingPart typing;
    private final ButtonsPart buttons;
    private final List<Part> parts;

    private BufferedImage image;
    private Rect wholeScreen;
    private boolean isNewPicture = true;
    private int buttonsBefore;
    private boolean isOverPaper;
    private boolean isNewShape;

    DemoPage(int width, int height) {
        DotFont font = DotFont.load();
        header = new HeaderPart(font);
        motion = new MotionPart();
        drawing = new DrawingPart(font);
        typing = new TypingPart(font);
        buttons = new ButtonsPart(
                font,
                List.of(
                        new ButtonsPart.Button("colour", drawing::nextColor),
                        new ButtonsPart.Button("clear", drawing::clear),
                        new ButtonsPart.Button("pause", motion::toggle)));
        parts = List.of(header, motion, drawing, typing, buttons);
        image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        wholeScreen = new Rect(0, 0, width, height);
        placeParts();
    }

    void resize(int width, int height) {
        image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        wholeScreen = new Rect(0, 0, width, height);
        isNewPicture = true;
        placeParts();
    }

    private void placeParts() {
        Layout layout = Layout.of(wholeScreen.width(), wholeScreen.height());
        header.place(layout.header());
        drawing.place(layout.drawing());
        motion.place(layout.motion());
        buttons.place(layout.buttons());
        typing.place(layout.typing());
    }

    void key(int keysym, boolean down) {
        typing.key(keysym, down);
    }

    void pointer(int x, int y, int pressed) {
        boolean isDown = (pressed & LEFT) != 0;
        buttons.pointer(x, y, isDown);
        if (isDown) {
            drawing.drag(x, y);
        } else {
            drawing.release();
        }
        int newlyPressed = pressed & ~buttonsBefore;
        if ((newlyPressed & WHEEL_UP) != 0) {
            drawing.changePen(2);
        }
        if ((newlyPressed & WHEEL_DOWN) != 0) {
            drawing.changePen(-2);
        }
        buttonsBefore = pressed;
        boolean isOver = drawing.bounds().contains(new Rect(x, y, 1, 1));
        isNewShape |= isOver != isOverPaper;
        isOverPaper = isOver;
    }

    void tick(long nowNanos, LocalTime time) {
        header.tick(time);
        motion.tick(nowNanos);
    }

    /** True while something moves by itself, faster than the clock. */
    boolean isMoving() {
        return motion.isMoving();
    }

    /** The next picture is written whole: somebody came who has none. */
    void paintAll() {
        isNewPicture = true;
    }

    /** Paints what changed since the last time and hands it on. */
    void show(DemoOutput output) {
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        boolean isWritten = false;
        if (isNewPicture) {
            graphics.setColor(Look.BACKGROUND);
            graphics.fillRect(0, 0, wholeScreen.width(), wholeScreen.height());
        }
        for (Part part : parts) {
            Rect change = part.takeChange();
            Rect area = (isNewPicture ? part.bounds() : change).intersect(wholeScreen);
            if (!area.isEmpty()) {
                graphics.setClip(area.x(), area.y(), area.width(), area.height());
                part.paint(graphics);
                if (!isNewPicture) {
                    write(output, area);
                    isWritten = true;
                }
            }
        }
        graphics.dispose();
        if (isNewPicture) {
            write(output, wholeScreen);
        }
        if (isNewPicture || isWritten) {
            output.commit();
        }
        isNewPicture = false;
        if (isNewShape) {
            output.cursor(isOverPaper ? PointerShapes.CROSS : PointerShapes.ARROW);
            isNewShape = false;
        }
    }

    private void write(DemoOutput output, Rect area) {
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        output.write(area, pixels, area.y() * image.getWidth() + area.x(), image.getWidth());
    }

    String typedText() {
        return typing.text();
    }

    /** Where things are, for tests that click. */
    Layout layout() {
        return Layout.of(wholeScreen.width(), wholeScreen.height());
    }
}
