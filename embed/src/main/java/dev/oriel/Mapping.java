package dev.oriel;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.awt.image.DirectColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;

/**
 * The memory that a {@link VirtualFramebuffer} is drawn in. Any thread may write; after {@link VirtualFramebuffer#changed} and
 * {@link VirtualFramebuffer#commit} viewers see it. It is the screen's until its size changes; what is written into an old
 * mapping is seen by nobody and harms nothing.
 *
 * @param width in pixels
 * @param height in pixels
 * @param xrgb width * height pixels 0x??RRGGBB, the top byte without meaning, row by row from the top without gaps
 */
@SuppressWarnings("ArrayRecordComponent") // memory to be written into: nobody compares it
public record Mapping(int width, int height, int[] xrgb) {

    private static final int RED = 0xff0000;
    private static final int GREEN = 0x00ff00;
    private static final int BLUE = 0x0000ff;

    /** The same memory as an image of {@link BufferedImage#TYPE_INT_RGB}. Drawing on it is Java2D's, one thread at a time. */
    public BufferedImage image() {
        DirectColorModel colors = new DirectColorModel(24, RED, GREEN, BLUE);
        WritableRaster raster = Raster.createPackedRaster(
                new DataBufferInt(xrgb, xrgb.length), width, height, width, new int[] {RED, GREEN, BLUE}, null);
        return new BufferedImage(colors, raster, false, null);
    }
}
