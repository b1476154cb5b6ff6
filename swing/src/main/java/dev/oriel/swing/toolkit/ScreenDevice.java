package dev.oriel.swing.toolkit;

import java.awt.GraphicsConfiguration;
import java.awt.GraphicsDevice;

/** The framebuffer as AWT's one screen. Any thread. */
final class ScreenDevice extends GraphicsDevice {

    private final ScreenConfiguration configuration;

    ScreenDevice(ScreenConfiguration configuration) {
        this.configuration = configuration;
    }

    @Override
    public int getType() {
        return TYPE_RASTER_SCREEN;
    }

    @Override
    public String getIDstring() {
        return "oriel";
    }

    @Override
    public GraphicsConfiguration[] getConfigurations() {
        return new GraphicsConfiguration[] {configuration};
    }

    @Override
    public GraphicsConfiguration getDefaultConfiguration() {
        return configuration;
    }
}
