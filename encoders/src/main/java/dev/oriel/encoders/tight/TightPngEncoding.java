package dev.oriel.encoders.tight;

import dev.oriel.encoders.format.PixelLayout;
import dev.oriel.encoders.jpeg.JpegCodec;
import dev.oriel.rfb.encode.EncodeProfile;
import dev.oriel.rfb.encode.Encoding;
import dev.oriel.rfb.encode.RectEncoder;

/** TightPNG, rfbproto section "Tight PNG Encoding", number -260: Tight with PNG files where it has zlib data. */
public final class TightPngEncoding implements Encoding {

    private final JpegCodec jpeg;

    public TightPngEncoding(JpegCodec jpeg) {
        this.jpeg = jpeg;
    }

    @Override
    public int number() {
        return -260;
    }

    @Override
    public String name() {
        return "TightPNG";
    }

    /** PNG files hold 24 bits of colour, whatever the format: in others a viewer would round once more. */
    @Override
    public boolean supports(EncodeProfile profile) {
        return PixelLayout.isTight(profile.format());
    }

    @Override
    public int maxWidth() {
        return TightEncoding.MAX_WIDTH;
    }

    @Override
    public int maxArea() {
        return TightEncoding.MAX_AREA;
    }

    @Override
    public int bestArea(EncodeProfile profile) {
        return profile.isLossless() ? TightEncoding.LOSSLESS_AREA : TightEncoding.MAX_AREA;
    }

    @Override
    public RectEncoder open() {
        return new TightPngEncoder(new TightPictures(jpeg.openFitted()));
    }
}
