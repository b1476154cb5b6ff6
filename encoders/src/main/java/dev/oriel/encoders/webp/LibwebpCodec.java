package dev.oriel.encoders.webp;

/** The bundled libwebp. */
final class LibwebpCodec implements WebpCodec {

    private final LibwebpLibrary library;

    LibwebpCodec(LibwebpLibrary library) {
        this.library = library;
    }

    @Override
    public String name() {
        return "libwebp " + library.version();
    }

    @Override
    public WebpEncoder open() {
        return new LibwebpEncoder(library);
    }
}
