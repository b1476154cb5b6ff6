package dev.oriel.benchmarks.compare.measure;

import dev.oriel.viewer.decode.EncodingNumber;
import java.util.Map;

/** Encodings in words, as rfbproto names them. */
final class EncodingNames {

    private static final Map<Integer, String> NAMES = Map.ofEntries(
            Map.entry(EncodingNumber.RAW, "Raw"),
            Map.entry(EncodingNumber.COPY_RECT, "CopyRect"),
            Map.entry(EncodingNumber.RRE, "RRE"),
            Map.entry(EncodingNumber.CORRE, "CoRRE"),
            Map.entry(EncodingNumber.HEXTILE, "Hextile"),
            Map.entry(EncodingNumber.ZLIB, "Zlib"),
            Map.entry(EncodingNumber.TIGHT, "Tight"),
            Map.entry(EncodingNumber.TRLE, "TRLE"),
            Map.entry(EncodingNumber.ZRLE, "ZRLE"),
            Map.entry(EncodingNumber.JPEG, "JPEG"),
            Map.entry(EncodingNumber.TIGHT_PNG, "TightPNG"),
            Map.entry(EncodingNumber.CURSOR, "Cursor"),
            Map.entry(EncodingNumber.LAST_RECT, "LastRect"),
            Map.entry(EncodingNumber.DESKTOP_NAME, "DesktopName"),
            Map.entry(EncodingNumber.EXTENDED_DESKTOP_SIZE, "ExtendedDesktopSize"));

    private EncodingNames() {}

    static String name(int encoding) {
        return NAMES.getOrDefault(encoding, "encoding " + encoding);
    }
}
