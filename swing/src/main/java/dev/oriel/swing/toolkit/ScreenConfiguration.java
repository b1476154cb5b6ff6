package dev.oriel.swing.toolkit;

import dev.oriel.VirtualFramebuffer;
import java.awt.GraphicsConfiguration;
import java.awt.GraphicsDevice;
import java.awt.ImageCapabilities;
import java.awt.Rectangle;
import java.awt.Transparency;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DirectColorModel;
import java.awt.image.VolatileImage;
import sun.awt.image.BufferedImageGraphicsConfig;
import sun.awt.image.SunVolatileImage;

/** The framebuffer as AWT's one screen with its one configuration: pixels 0xRRGGBB, not scaled. Any thread. */
final class ScreenConfiguration extends GraphicsConfiguration {

    private static final int RED = 0xff0000;
    private static final int GREEN = 0x00ff00;
    private static final int BLUE = 0x0000ff;
    private static final int ALPHA_BIT = 0x1000000;

    private final VirtualFramebuffer framebuffer;
    private final ScreenDevice device = new ScreenDevice(this);

    /** Volatile images that are made for it stay in memory that needs no window system. */
    private final GraphicsConfiguration memory =
            BufferedImageGraphicsConfig.getConfig(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB));

    ScreenConfiguration(VirtualFramebuffer framebuffer) {
        this.framebuffer = framebuffer;
    }

    @Override
    public GraphicsDevice getDevice() {
        return device;
    }

    @Override
    public Rectangle getBounds() {
        return new Rectangle(framebuffer.width(), framebuffer.height());
    }

    @Override
    public ColorModel getColorModel() {
        return new DirectColorModel(24, RED, GREEN, BLUE);
    }

    @Override
    public ColorModel getColorModel(int transparency) {
        return switch (transparency) {
            case Transparency.OPAQUE -> getColorModel();
            case Transparency.BITMASK -> new DirectColorModel(25, RED, GREEN, BLUE, ALPHA_BIT);
            case Transparency.TRANSLUCENT -> ColorModel.getRGBdefault();
            default -> throw new IllegalArgumentException("transparency " + transparency);
        };
    }

    @Override
    public AffineTransform getDefaultTransform() {
        return new AffineTransform();
    }

    @Override
    public AffineTransform getNormalizingTransform() {
        return new AffineTransform();
    }

    @Override
    public VolatileImage createCompatibleVolatileImage(
            int width, int height, ImageCapabilities caps, int transparency) {
        return new SunVolatileImage(memory, width, height, transparency, caps);
    }
}
