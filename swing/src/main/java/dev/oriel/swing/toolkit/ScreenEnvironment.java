package dev.oriel.swing.toolkit;

import java.awt.GraphicsDevice;
import sun.java2d.SunGraphicsEnvironment;

/** One screen, and the JDK's fonts. Any thread. */
final class ScreenEnvironment extends SunGraphicsEnvironment {

    private final GraphicsDevice device;

    ScreenEnvironment(GraphicsDevice device) {
        this.device = device;
    }

    @Override
    protected int getNumScreens() {
        return 1;
    }

    @Override
    protected GraphicsDevice makeScreenDevice(int index) {
        return device;
    }

    /** Drawing goes into memory of this process, so it is as good as local. */
    @Override
    public boolean isDisplayLocal() {
        return true;
    }
}
