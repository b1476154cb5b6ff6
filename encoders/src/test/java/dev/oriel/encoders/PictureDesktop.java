package dev.oriel.encoders;

import dev.oriel.framebuffer.PixelSource;
import dev.oriel.framebuffer.Pixels;
import dev.oriel.framebuffer.Rect;
import dev.oriel.framebuffer.Region;
import dev.oriel.framebuffer.desktop.Clipboard;
import dev.oriel.framebuffer.desktop.Desktop;
import dev.oriel.framebuffer.desktop.DesktopListener;
import dev.oriel.framebuffer.desktop.InputSink;
import dev.oriel.framebuffer.desktop.ResizeOutcome;
import dev.oriel.viewer.picture.RgbImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A desktop of one size that a test puts pictures on. One thread. */
final class PictureDesktop implements Desktop {

    private final RgbImage image;
    private final ByteBuffer memory;
    private final Pixels pixels;
    private Optional<DesktopListener> listener = Optional.empty();

    PictureDesktop(int width, int height) {
        image = new RgbImage(width, height);
        memory = ByteBuffer.allocateDirect(width * height * 4).order(ByteOrder.LITTLE_ENDIAN);
        pixels = new Pixels(memory, 0, width, height, width * 4);
    }

    /** Puts a picture here and tells of it. */
    void put(RgbImage part, int x, int y) {
        for (int i = 0; i < part.width() * part.height(); i++) {
            int toX = x + i % part.width();
            int toY = y + i / part.width();
            int rgb = part.rgb(i % part.width(), i / part.width());
            image.set(toX, toY, rgb);
            memory.putInt(pixels.index(toX, toY), rgb);
        }
        listener.ifPresent(it -> it.damaged(new Region(new Rect(x, y, part.width(), part.height()))));
    }

    RgbImage image() {
        return image;
    }

    @Override
    public String name() {
        return "pictures";
    }

    @Override
    public void start(DesktopListener newListener) {
        listener = Optional.of(newListener);
    }

    @Override
    public void stop() {
        listener = Optional.empty();
    }

    @Override
    public PixelSource pixels() {
        return bounds -> pixels;
    }

    @Override
    public boolean reportsDamage() {
        return true;
    }

    @Override
    public InputSink input() {
        return new InputSink() {
            @Override
            public void key(int keysym, boolean down) {}

            @Override
            public void pointer(int x, int y, int buttons) {}
        };
    }

    @Override
    public Clipboard clipboard() {
        return text -> {};
    }

    @Override
    public CompletionStage<ResizeOutcome> resize(int width, int height) {
        return CompletableFuture.completedFuture(ResizeOutcome.PROHIBITED);
    }
}
