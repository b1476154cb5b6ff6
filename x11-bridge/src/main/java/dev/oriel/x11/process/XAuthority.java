package dev.oriel.x11.process;

import dev.oriel.x11.xcb.MagicCookie;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;

/**
 * Writes the file that XAUTHORITY names (libXau, Xauth.h). All numbers are big-endian CARD16:
 *
 * <pre>
 *   family | length, address | length, display number | length, protocol name | length, secret
 * </pre>
 */
final class XAuthority {

    /** FamilyWild: this entry is for every address and display. */
    private static final int FAMILY_WILD = 65535;

    private XAuthority() {}

    /** Makes the file, readable by its owner only. */
    static void write(Path file, MagicCookie cookie) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeShort(FAMILY_WILD);
        counted(out, new byte[0]);
        counted(out, new byte[0]);
        counted(out, MagicCookie.PROTOCOL.getBytes(StandardCharsets.US_ASCII));
        counted(out, cookie.bytes());
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var options = EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var channel = Files.newByteChannel(file, options, ownerOnly)) {
            channel.write(java.nio.ByteBuffer.wrap(bytes.toByteArray()));
        }
    }

    private static void counted(DataOutputStream out, byte[] value) throws IOException {
        out.writeShort(value.length);
        out.write(value);
    }
}
