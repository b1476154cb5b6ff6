package dev.oriel.viewer.decode;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import dev.oriel.framebuffer.Rect;
import dev.oriel.viewer.picture.RgbImage;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.PixelInterleavedSampleModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Whole picture files inside a rectangle: JPEG and PNG by the JDK's readers, WebP by TwelveMonkeys'. A file of another size
 * than its rectangle is refused before its pixels are read.
 */
final class PictureFiles implements AutoCloseable {

    /** A kind of file and its reader. */
    private record Kind(String name, ImageReader reader) {

        static Kind ofTheJdk(String name) {
            return new Kind(name, ImageIO.getImageReadersByFormatName(name).next());
        }
    }

    private final Kind jpeg = Kind.ofTheJdk("JPEG");
    private final Kind png = Kind.ofTheJdk("PNG");
    private final Kind webp = new Kind("WebP", new WebPImageReaderSpi().createReaderInstance(null));
    private int[] row = new int[0];

    void paintJpeg(ByteArrayInputStream file, Rect area, WireFormat format, RgbImage target) throws IOException {
        paint(jpeg, file, area, format, target);
    }

    void paintPng(ByteArrayInputStream file, Rect area, WireFormat format, RgbImage target) throws IOException {
        paint(png, file, area, format, target);
    }

    void paintWebp(ByteArrayInputStream file, Rect area, WireFormat format, RgbImage target) throws IOException {
        paint(webp, file, area, format, target);
    }

    private void paint(Kind kind, ByteArrayInputStream file, Rect area, WireFormat format, RgbImage target)
            throws IOException {
        ImageReader reader = kind.reader();
        BufferedImage image;
        try (ImageInputStream in = new MemoryCacheImageInputStream(file)) {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if (width != area.width() || height != area.height()) {
                throw new IOException("%s of %dx%d in %s".formatted(kind.name(), width, height, area));
            }
            image = reader.read(0);
        } catch (RuntimeException e) {
            throw new IOException("broken " + kind.name() + " in " + area, e);
        } finally {
            reader.reset();
        }
        paint(image, area, format, target);
    }

    private void paint(BufferedImage image, Rect area, WireFormat format, RgbImage target) {
        int width = area.width();
        row = row.length < width ? new int[width] : row;
        for (int y = 0; y < area.height(); y++) {
            if (image.getRaster().getSampleModel() instanceof PixelInterleavedSampleModel layout
                    && image.getRaster().getDataBuffer() instanceof DataBufferByte data
                    && !image.getColorModel().hasAlpha()
                    && (layout.getNumBands() == 3 || layout.getNumBands() == 1)
                    && image.getColorModel().getColorSpace().getNumComponents() == layout.getNumBands()) {
                readBytes(data.getData(), layout, y, width);
            } else {
                image.getRGB(0, y, width, 1, row, 0, width);
            }
            toTarget(y, area, format, target);
        }
    }

    /** Gray samples as they are: getRGB would take them for linear light and brighten them. */
    private void readBytes(byte[] data, PixelInterleavedSampleModel layout, int y, int width) {
        int[] bands = layout.getBandOffsets();
        int at = y * layout.getScanlineStride();
        int red = at + bands[0];
        int green = at + bands[bands.length / 2];
        int blue = at + bands[bands.length - 1];
        int step = layout.getPixelStride();
        for (int x = 0, pixel = 0; x < width; x++, pixel += step) {
            row[x] = (data[red + pixel] & 255) << 16 | (data[green + pixel] & 255) << 8 | (data[blue + pixel] & 255);
        }
    }

    private void toTarget(int y, Rect area, WireFormat format, RgbImage target) {
        int into = target.index(area.x(), area.y() + y);
        for (int x = 0; x < area.width(); x++) {
            target.pixels()[into + x] = format.nearest(row[x]);
        }
    }

    @Override
    public void close() {
        jpeg.reader().dispose();
        png.reader().dispose();
        webp.reader().dispose();
    }
}
