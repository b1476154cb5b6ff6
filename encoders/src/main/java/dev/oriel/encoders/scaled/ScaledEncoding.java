package dev.oriel.encoders.scaled;

import dev.oriel.encoders.format.PixelLayout;
import dev.oriel.encoders.jpeg.JpegCodec;
import dev.oriel.encoders.webp.WebpCodec;
import dev.oriel.rfb.encode.EncodeProfile;
import dev.oriel.rfb.encode.Encoding;
import dev.oriel.rfb.encode.EncodingExtension;
import dev.oriel.rfb.encode.RectEncoder;
import dev.oriel.rfb.wire.Encodings;
import java.util.Optional;

/** Oriel's ScaledPicture, for profiles that are reduced; never exact. What it does not suit another encoding writes. */
public final class ScaledEncoding implements Encoding {

    /** A cell of the planner: what scratch there is room for. */
    static final int MAX_SIDE = 256;

    private final JpegCodec jpeg;
    private final Optional<WebpCodec> webp;

    /** @param webp for viewers that read it */
    public ScaledEncoding(JpegCodec jpeg, Optional<WebpCodec> webp) {
        this.jpeg = jpeg;
        this.webp = webp;
    }

    @Override
    public int number() {
        return Encodings.ORIEL_SCALED_PICTURE;
    }

    @Override
    public String name() {
        return "ScaledPicture";
    }

    /** Pictures hold eight bits of each channel, as the viewers do that stretch them. */
    @Override
    public boolean supports(EncodeProfile profile) {
        return profile.isReduced() && !profile.isLossless() && PixelLayout.isTight(profile.format());
    }

    @Override
    public boolean writes(EncodingExtension extension) {
        return extension == EncodingExtension.TIGHT_WEBP && webp.isPresent();
    }

    @Override
    public int maxWidth() {
        return MAX_SIDE;
    }

    @Override
    public int maxHeight() {
        return MAX_SIDE;
    }

    @Override
    public RectEncoder open() {
        return new ScaledEncoder(jpeg.openFitted(), webp.map(WebpCodec::open));
    }
}
