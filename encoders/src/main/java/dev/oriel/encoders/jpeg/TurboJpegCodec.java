package dev.oriel.encoders.jpeg;

/** The system's libjpeg-turbo. */
final class TurboJpegCodec implements JpegCodec {

    private final TurboJpegLibrary library;

    TurboJpegCodec(TurboJpegLibrary library) {
        this.library = library;
    }

    @Override
    public String name() {
        return "libjpeg-turbo";
    }

    @Override
    public JpegEncoder open() {
        return new TurboJpegEncoder(library);
    }
}
