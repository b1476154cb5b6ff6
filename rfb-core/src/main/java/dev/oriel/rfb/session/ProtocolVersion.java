package dev.oriel.rfb.session;

import dev.oriel.rfb.wire.RfbProtocolException;
import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The versions of the protocol that differ on the wire (RFC 6143 section 7.1.1 and appendix A). */
enum ProtocolVersion {
    V3_3,
    V3_7,
    V3_8;

    static final int BYTES = 12;

    /** What we announce: clients answer with what they speak, at most this. */
    static final String BANNER = "RFB 003.008\n";

    private static final Pattern FORM = Pattern.compile("RFB (\\d{3})\\.(\\d{3})\n");

    /**
     * Reads the client's 12 bytes. Minor versions nobody defined count as 3.3, the oldest, as in other servers; those above
     * 8 as 3.8.
     */
    static ProtocolVersion read(ByteBuf in) {
        String banner = in.readCharSequence(BYTES, StandardCharsets.ISO_8859_1).toString();
        Matcher matcher = FORM.matcher(banner);
        if (!matcher.matches()) {
            throw new RfbProtocolException("not an RFB version: " + printable(banner));
        }
        int major = Integer.parseInt(matcher.group(1));
        int minor = Integer.parseInt(matcher.group(2));
        if (major != 3) {
            throw new RfbProtocolException("RFB major version " + major + ", only 3 is spoken");
        }
        if (minor >= 8) {
            return V3_8;
        }
        return minor == 7 ? V3_7 : V3_3;
    }

    /** Whether these first bytes can still become a version, so that strangers need not be waited for. */
    static boolean canBegin(ByteBuf in) {
        int count = Math.min(in.readableBytes(), 4);
        for (int i = 0; i < count; i++) {
            if (in.getByte(in.readerIndex() + i) != BANNER.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static String printable(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.chars().forEach(c -> out.append(c >= ' ' && c < 0x7F && c != '"' ? String.valueOf((char) c) : "?"));
        return out.append('"').toString();
    }

    /** Whether the client chooses among offered security types. */
    boolean isSecurityListed() {
        return this != V3_3;
    }

    /** Whether None is followed by a SecurityResult too, and a refusal by its reason. */
    boolean hasFullResult() {
        return this == V3_8;
    }
}
