package dev.oriel.encoders;

import dev.oriel.encoders.hextile.HextileEncoding;
import dev.oriel.encoders.jpeg.JpegCodec;
import dev.oriel.encoders.jpeg.JpegEncoding;
import dev.oriel.encoders.raw.RawEncoding;
import dev.oriel.encoders.rre.CorreEncoding;
import dev.oriel.encoders.rre.RreEncoding;
import dev.oriel.encoders.scaled.ScaledEncoding;
import dev.oriel.encoders.tight.TightEncoding;
import dev.oriel.encoders.tight.TightPngEncoding;
import dev.oriel.encoders.trle.TrleEncoding;
import dev.oriel.encoders.webp.WebpCodec;
import dev.oriel.encoders.zlib.ZlibEncoding;
import dev.oriel.encoders.zrle.ZrleEncoding;
import dev.oriel.rfb.encode.Encoding;
import java.util.List;
import java.util.Optional;

/**
 * The encodings this server can write, the server's preference first, Raw last. CopyRect is not here: it moves pixels that the viewer
 * has, and encodes none. Immutable, any thread.
 *
 * @param jpegCodecName which JPEG codec they use, for log and status
 * @param webpCodecName which WebP codec; empty if there is none for this machine and WebP is not offered
 */
public record StandardEncoders(List<Encoding> list, String jpegCodecName, Optional<String> webpCodecName) {

    public StandardEncoders {
        list = List.copyOf(list);
    }

    /** With the best codecs of this machine. */
    public static StandardEncoders standard() {
        JpegCodec jpeg = JpegCodec.turbo().orElseGet(JpegCodec::imageIo);
        return WebpCodec.bundled().map(webp -> with(jpeg, webp)).orElseGet(() -> with(jpeg));
    }

    /** With this JPEG codec, and no WebP. */
    public static StandardEncoders with(JpegCodec jpeg) {
        return new StandardEncoders(
                list(new TightEncoding(jpeg), jpeg, Optional.empty()), jpeg.name(), Optional.empty());
    }

    /** With these codecs. */
    public static StandardEncoders with(JpegCodec jpeg, WebpCodec webp) {
        List<Encoding> list = list(new TightEncoding(jpeg, webp), jpeg, Optional.of(webp));
        return new StandardEncoders(list, jpeg.name(), Optional.of(webp.name()));
    }

    private static List<Encoding> list(TightEncoding tight, JpegCodec jpeg, Optional<WebpCodec> webp) {
        return List.of(
                tight,
                new ZrleEncoding(),
                new JpegEncoding(jpeg),
                new TightPngEncoding(jpeg),
                new ZlibEncoding(),
                new HextileEncoding(),
                new TrleEncoding(),
                new CorreEncoding(),
                new RreEncoding(),
                new ScaledEncoding(jpeg, webp),
                new RawEncoding());
    }
}
