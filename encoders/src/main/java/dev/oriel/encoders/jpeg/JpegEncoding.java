package dev.oriel.encoders.jpeg;

import dev.oriel.rfb.encode.EncodeProfile;
import dev.oriel.rfb.encode.Encoding;
import dev.oriel.rfb.encode.Opening;
import dev.oriel.rfb.encode.RectEncoder;
import dev.oriel.rfb.encode.Subsampling;
import java.util.Optional;

/**
 * JPEG, rfbproto section "JPEG Encoding", number 21: bare files, of which only the openings bring their tables. A decoder
 * uses those it was last given, and they follow from quality and number of channels, so a viewer needs another opening only
 * when these change. Never exact: lossless profiles need another encoding.
 */
public final class JpegEncoding implements Encoding {

    private final JpegCodec codec;
    private final Optional<JpegEncoding> withTables;

    public JpegEncoding(JpegCodec codec) {
        this(codec, Optional.of(new JpegEncoding(codec, Optional.empty())));
    }

    private JpegEncoding(JpegCodec codec, Optional<JpegEncoding> withTables) {
        this.codec = codec;
        this.withTables = withTables;
    }

    @Override
    public int number() {
        return 21;
    }

    @Override
    public String name() {
        return "JPEG";
    }

    /** As Tight's JPEG: no colour to lose at 8 bits. */
    @Override
    public boolean supports(EncodeProfile profile) {
        return !profile.isLossless() && profile.format().bitsPerPixel() > 8;
    }

    @Override
    public Optional<Opening> opening(EncodeProfile profile) {
        int gray = profile.subsampling() == Subsampling.GRAY ? 1 : 0;
        return withTables.map(writer -> new Opening(writer, profile.jpegQuality() * 2 + gray));
    }

    @Override
    public RectEncoder open() {
        return new JpegRectEncoder(codec.open(), withTables.isEmpty());
    }
}
