package dev.oriel.encoders.jpeg;

/** The JDK's image writer. */
final class ImageIoJpegCodec implements JpegCodec {

    @Override
    public String name() {
        return "javax.imageio";
    }

    @Override
    public JpegEncoder open() {
        return new ImageIoJpegEncoder();
    }
}
