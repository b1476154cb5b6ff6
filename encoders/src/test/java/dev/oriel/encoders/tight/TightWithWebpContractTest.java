package dev.oriel.encoders.tight;

import dev.oriel.encoders.ExtendedEncoding;
import dev.oriel.encoders.jpeg.JpegCodec;
import dev.oriel.encoders.webp.WebpCodec;
import dev.oriel.rfb.encode.Encoding;
import dev.oriel.rfb.encode.EncodingExtension;
import dev.oriel.rfb.testing.EncoderContract;
import java.util.Set;

class TightWithWebpContractTest extends EncoderContract {

    @Override
    protected Encoding encoding() {
        WebpCodec webp = WebpCodec.bundled().orElseThrow(() -> new AssertionError("no libwebp for this machine"));
        return new ExtendedEncoding(new TightEncoding(JpegCodec.imageIo(), webp), Set.of(EncodingExtension.TIGHT_WEBP));
    }

    /**
     * Judges nothing: the viewer's WebP reader shows this photo at 5 dB where libwebp's shows it at 41. WebpCodecTest states
     * bounds for each content, by libwebp's decoder and, where that one reads rightly, by the viewer's; browsers have theirs.
     */
    @Override
    protected double minimumPsnr() {
        return 5;
    }
}
