package dev.oriel.encoders.jpeg;

import dev.oriel.framebuffer.Pixels;
import dev.oriel.framebuffer.Rect;
import dev.oriel.rfb.encode.Subsampling;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.w3c.dom.Element;

/** One writer of the JDK. It needs an image and a stream per file and makes garbage: a fallback, not a choice. */
final class ImageIoJpegEncoder implements JpegEncoder {

    private static final String METADATA = "javax_imageio_jpeg_image_1.0";

    private final ImageWriter writer =
            ImageIO.getImageWritersByFormatName("jpeg").next();
    private final ByteArrayOutputStream file = new ByteArrayOutputStream();

    @Override
    public ByteBuffer encode(Pixels pixels, Rect rect, int quality, Subsampling subsampling) {
        boolean gray = subsampling == Subsampling.GRAY;
        BufferedImage image = gray ? grayImage(pixels, rect) : colourImage(pixels, rect);
        ImageWriteParam options = writer.getDefaultWriteParam();
        options.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        options.setCompressionQuality(linear(quality));
        file.reset();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(file)) {
            IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), options);
            if (!gray) {
                sample(metadata, subsampling);
            }
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, metadata), options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ByteBuffer.wrap(file.toByteArray());
    }

    /**
     * The writer turns 0..1 into libjpeg's 0..100 and scales its tables as libjpeg does, so quality keeps its meaning.
     */
    private static float linear(int quality) {
        return quality / 100f;
    }

    private static BufferedImage colourImage(Pixels pixels, Rect rect) {
        BufferedImage image = new BufferedImage(rect.width(), rect.height(), BufferedImage.TYPE_INT_RGB);
        int[] row = new int[rect.width()];
        for (int y = 0; y < rect.height(); y++) {
            for (int x = 0; x < row.length; x++) {
                row[x] = pixels.pixel(rect.x() + x, rect.y() + y);
            }
            image.getRaster().setDataElements(0, y, row.length, 1, row);
        }
        return image;
    }

    /** Luma of ITU-R BT.601, as JFIF defines it. */
    private static BufferedImage grayImage(Pixels pixels, Rect rect) {
        BufferedImage image = new BufferedImage(rect.width(), rect.height(), BufferedImage.TYPE_BYTE_GRAY);
        byte[] row = new byte[rect.width()];
        for (int y = 0; y < rect.height(); y++) {
            for (int x = 0; x < row.length; x++) {
                int pixel = pixels.pixel(rect.x() + x, rect.y() + y);
                int luma = 299 * (pixel >> 16 & 255) + 587 * (pixel >> 8 & 255) + 114 * (pixel & 255);
                row[x] = (byte) ((luma + 500) / 1000);
            }
            image.getRaster().setDataElements(0, y, row.length, 1, row);
        }
        return image;
    }

    /** The sampling factors of luma say how much coarser chroma is. */
    private static void sample(IIOMetadata metadata, Subsampling subsampling) throws IOException {
        Element root = (Element) metadata.getAsTree(METADATA);
        Element frame = (Element) root.getElementsByTagName("sof").item(0);
        IIOMetadataNode luma =
                (IIOMetadataNode) frame.getElementsByTagName("componentSpec").item(0);
        luma.setAttribute("HsamplingFactor", subsampling == Subsampling.NONE ? "1" : "2");
        luma.setAttribute("VsamplingFactor", subsampling == Subsampling.BOTH ? "2" : "1");
        metadata.setFromTree(METADATA, root);
    }

    @Override
    public void close() {
        writer.dispose();
    }
}
