package dev.oriel.encoders.tight;

import dev.oriel.encoders.jpeg.JpegCodec;
import dev.oriel.encoders.webp.WebpCodec;
import dev.oriel.rfb.encode.EncodeProfile;
import dev.oriel.rfb.encode.Encoding;
import dev.oriel.rfb.encode.EncodingExtension;
import dev.oriel.rfb.encode.RectEncoder;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** Tight, rfbproto section "Tight Encoding", number 7. Without memory here: see {@link TightEncoder}. */
public final class TightEncoding implements Encoding {

    /** rfbproto: wider rectangles must be split. */
    static final int MAX_WIDTH = 2048;

    /** TigerVNC's limit of a sub-rectangle; keeps the compressed length within its 22 bits. */
    static final int MAX_AREA = 65536;

    /**
     * Half a cell: of smaller pieces more have two colours or few, of larger ones zlib sees more. On a desktop of 1280x800
     * this gave 2 to 10% fewer bytes at every level than quarters or wholes. JPEG's headers want whole cells.
     */
    static final int LOSSLESS_AREA = 32768;

    private final JpegCodec jpeg;
    private final Optional<WebpCodec> webp;
    private final AtomicBoolean webpFailureReported = new AtomicBoolean();

    /** Without WebP. */
    public TightEncoding(JpegCodec jpeg) {
        this(jpeg, Optional.empty());
    }

    /** For viewers that know it, with WebP. */
    public TightEncoding(JpegCodec jpeg, WebpCodec webp) {
        this(jpeg, Optional.of(webp));
    }

    private TightEncoding(JpegCodec jpeg, Optional<WebpCodec> webp) {
        this.jpeg = jpeg;
        this.webp = webp;
    }

    @Override
    public int number() {
        return 7;
    }

    @Override
    public String name() {
        return "Tight";
    }

    @Override
    public boolean writes(EncodingExtension extension) {
        return extension != EncodingExtension.TIGHT_WEBP || webp.isPresent();
    }

    @Override
    public int maxWidth() {
        return MAX_WIDTH;
    }

    @Override
    public int maxArea() {
        return MAX_AREA;
    }

    @Override
    public int bestArea(EncodeProfile profile) {
        return profile.isLossless() ? LOSSLESS_AREA : MAX_AREA;
    }

    @Override
    public RectEncoder open() {
        return new TightEncoder(new TightPictures(jpeg.openFitted(), webp.map(WebpCodec::open), webpFailureReported));
    }
}
