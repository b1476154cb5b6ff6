package dev.oriel.rfb.update;

import dev.oriel.rfb.encode.EncodeProfile;
import dev.oriel.rfb.encode.Encoding;
import dev.oriel.rfb.encode.Opening;
import dev.oriel.rfb.encode.RectEncoder;
import java.util.Optional;

/**
 * Raw bytes behind one that says what a viewer's decoder must remember: 255 minus the compression level in rectangles, the
 * level itself in openings. {@link RecordingViewer} fails where the memory is missing or another.
 */
final class RememberingEncoding implements Encoding {

    static final int NUMBER = 16;

    private final Optional<Encoding> opener;

    RememberingEncoding() {
        this(Optional.of(new RememberingEncoding(Optional.empty())));
    }

    /** An encoding whose openings are made by this one. */
    RememberingEncoding(Optional<Encoding> opener) {
        this.opener = opener;
    }

    @Override
    public int number() {
        return NUMBER;
    }

    @Override
    public String name() {
        return "remembering";
    }

    @Override
    public Optional<Opening> opening(EncodeProfile profile) {
        return opener.map(writer -> new Opening(writer, profile.compressionLevel()));
    }

    @Override
    public RectEncoder open() {
        RectEncoder raw = RecordingViewer.PLAIN.open();
        return new EncoderBy((pixels, rect, profile, out) -> {
            int level = profile.compressionLevel();
            out.writeByte(opener.isEmpty() ? level : 255 - level);
            return raw.encode(pixels, rect, profile, out);
        });
    }
}
