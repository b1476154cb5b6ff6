package dev.oriel.viewer;

import dev.oriel.viewer.wire.WireReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The phases before normal operation (RFC 6143 sections 7.1 to 7.3) in versions 3.3, 3.7 and 3.8. */
final class Handshake {

    /** What the server says of itself. */
    record ServerInit(int width, int height, String name) {}

    private static final Pattern BANNER = Pattern.compile("RFB (\\d{3})\\.(\\d{3})\n");
    private static final int NONE = 1;
    private static final int VNC_AUTH = 2;
    private static final int MAX_TEXT_BYTES = 1 << 16;
    private static final int PIXEL_FORMAT_BYTES = 16;

    private final WireReader in;
    private final ClientMessages out;
    private final ViewerOptions options;

    Handshake(WireReader in, ClientMessages out, ViewerOptions options) {
        this.in = in;
        this.out = out;
        this.options = options;
    }

    /** Everything up to and with ServerInit. */
    ServerInit run() throws IOException {
        int minor = agreeOnVersion();
        int type = minor == 3 ? readType() : chooseType();
        if (type == VNC_AUTH) {
            byte[] challenge = new byte[VncChallenge.BYTES];
            in.readFully(challenge, 0, challenge.length);
            out.send(VncChallenge.answer(challenge, options.password()));
        }
        if (type != NONE || minor == 8) {
            readResult(minor);
        }
        out.byteValue(options.shared() ? 1 : 0);
        int width = in.u16();
        int height = in.u16();
        in.skip(PIXEL_FORMAT_BYTES);
        return new ServerInit(width, height, in.text(in.length(MAX_TEXT_BYTES, "desktop name")));
    }

    /** Versions in between count as the one below. */
    private int agreeOnVersion() throws IOException {
        String banner = in.text(12);
        Matcher parts = BANNER.matcher(banner);
        if (!parts.matches() || Integer.parseInt(parts.group(1)) < 3) {
            throw new IOException("no RFB banner: " + banner);
        }
        int offered = Integer.parseInt(parts.group(1)) > 3 ? 8 : Integer.parseInt(parts.group(2));
        int known = offered >= 8 ? 8 : offered == 7 ? 7 : 3;
        int minor = Math.min(known, options.minorVersion());
        out.send("RFB 003.00%d\n".formatted(minor).getBytes(StandardCharsets.US_ASCII));
        return minor;
    }

    /** In 3.3 the server decides. */
    private int readType() throws IOException {
        int type = in.s32();
        if (type == 0) {
            throw refused();
        }
        if (type != NONE && type != VNC_AUTH) {
            throw new IOException("security type " + type + ", neither None nor VncAuth");
        }
        return type;
    }

    private int chooseType() throws IOException {
        int count = in.u8();
        if (count == 0) {
            throw refused();
        }
        String types = "";
        for (int i = 0; i < count; i++) {
            types += (char) in.u8();
        }
        int wanted = options.password().isEmpty() ? NONE : VNC_AUTH;
        int other = NONE + VNC_AUTH - wanted;
        int type = types.indexOf(wanted) >= 0 ? wanted : other;
        if (types.indexOf(type) < 0) {
            throw new IOException("security types " + types.chars().boxed().toList() + ", neither None nor VncAuth");
        }
        out.byteValue(type);
        return type;
    }

    private void readResult(int minor) throws IOException {
        int result = in.s32();
        if (result != 0) {
            throw minor == 8 ? refused() : new IOException("refused: result " + result);
        }
    }

    private IOException refused() throws IOException {
        return new IOException("refused: " + in.text(in.length(MAX_TEXT_BYTES, "reason")));
    }
}
