package dev.oriel.encoders;

import dev.oriel.encoders.hextile.HextileEncoding;
import dev.oriel.encoders.jpeg.JpegCodec;
import dev.oriel.encoders.jpeg.JpegEncoding;
import dev.oriel.encoders.raw.RawEncoding;
import dev.oriel.encoders.rre.CorreEncoding;
import dev.oriel.encoders.rre.RreEncoding;
import dev.oriel.encoders.tight.TightEncoding;
import dev.oriel.encoders.tight.TightPngEncoding;
import dev.oriel.encoders.trle.TrleEncoding;
import dev.oriel.encoders.zlib.ZlibEncoding;
import dev.oriel.encoders.zrle.ZrleEncoding;
import dev.oriel.rfb.encode.Encoding;
import java.util.List;

/**
 * The encodings this server can write, the server's preference first, Raw last. CopyRect is not here: it moves pixels that the viewer
 * has, and encodes none. Immutable, any thread.
 *
 * @param jpegCodecName which JPEG codec they use, for log and status
 */
public record StandardEncoders(List<Encoding> list, String jpegCodecName) {

    public StandardEncoders {
        list = List.copyOf(list);
    }

    /** With the best JPEG codec of this machine. */
    public static StandardEncoders standard() {
        return with(JpegCodec.turbo().orElseGet(JpegCodec::imageIo));
    }

    /** With this JPEG codec. */
    public static StandardEncoders with(JpegCodec jpeg) {
        List<Encoding> list = List.of(
                new TightEncoding(jpeg),
                new ZrleEncoding(),
                new JpegEncoding(jpeg),
                new TightPngEncoding(jpeg),
                new ZlibEncoding(),
                new HextileEncoding(),
                new TrleEncoding(),
                new CorreEncoding(),
                new RreEncoding(),
                new RawEncoding());
        return new StandardEncoders(list, jpeg.name());
    }
}
