package dev.oriel.junit;

import java.awt.image.RenderedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;

/** Writes a recording as one file that every browser plays: GIF89a, with a delay for each picture. */
final class AnimatedGif {

    private static final String FORMAT = "javax_imageio_gif_image_1.0";
    private static final int MILLIS_PER_UNIT = 10;
    private static final long LAST_MILLIS = 2000;

    private AnimatedGif() {}

    static void write(Path file, List<Recorder.Frame> frames) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (int i = 0; i < frames.size(); i++) {
                long millis = i + 1 < frames.size()
                        ? frames.get(i + 1).millis() - frames.get(i).millis()
                        : LAST_MILLIS;
                RenderedImage image = frames.get(i).image();
                writer.writeToSequence(new IIOImage(image, null, delay(writer, image, millis)), null);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
    }

    private static IIOMetadata delay(ImageWriter writer, RenderedImage image, long millis)
            throws IIOInvalidTreeException {
        IIOMetadata metadata = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), null);
        IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(FORMAT);
        IIOMetadataNode control = (IIOMetadataNode)
                root.getElementsByTagName("GraphicControlExtension").item(0);
        control.setAttribute("delayTime", String.valueOf(Math.max(1, millis / MILLIS_PER_UNIT)));
        metadata.setFromTree(FORMAT, root);
        return metadata;
    }
}
