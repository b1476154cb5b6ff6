package dev.oriel.encoders.tight;

import dev.oriel.encoders.ExtendedEncoding;
import dev.oriel.encoders.jpeg.JpegCodec;
import dev.oriel.rfb.encode.Encoding;
import dev.oriel.rfb.encode.EncodingExtension;
import dev.oriel.rfb.testing.EncoderContract;
import java.util.Set;

class TightWithGradientContractTest extends EncoderContract {

    @Override
    protected Encoding encoding() {
        return new ExtendedEncoding(
                new TightEncoding(JpegCodec.imageIo()),
                Set.of(EncodingExtension.TIGHT_GRADIENT, EncodingExtension.TIGHT_WITHOUT_ZLIB));
    }
}
