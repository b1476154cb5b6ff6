package dev.oriel.server.runtime;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * What viewers must know to get in. {@code toString} hides it, so that it cannot slip into a log.
 *
 * @param isGenerated true if made for this run and so to be shown to whoever started it
 */
public record Password(String text, boolean isGenerated) {

    /** VncAuth uses the first eight bytes as a DES key (RFC 6143 section 7.2.2) and ignores the rest. */
    public static final int VNC_AUTH_LENGTH = 8;

    /** A file longer than this holds no password. */
    private static final int MAX_FILE_BYTES = 4096;

    /** No letter that looks like another one or like a digit: 56 signs, 46 bits in eight of them. */
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final Set<PosixFilePermission> OTHERS_READ =
            EnumSet.of(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);

    public Password {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("an empty password");
        }
    }

    /** A password for this run. */
    public static Password generated(RandomGenerator random) {
        StringBuilder text = new StringBuilder(VNC_AUTH_LENGTH);
        for (int i = 0; i < VNC_AUTH_LENGTH; i++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new Password(text.toString(), true);
    }

    /**
     * The first line of a file that only its owner may read.
     *
     * @throws StartFailure with {@link ExitCode#PASSWORD_FILE} if the file is missing, empty, huge, readable by others or not
     *     Latin-1
     */
    public static Password fromFile(Path file) throws StartFailure {
        try {
            if (!Files.isRegularFile(file)) {
                throw unusable(file, "it is no readable file", null);
            }
            Set<PosixFilePermission> permissions = EnumSet.copyOf(OTHERS_READ);
            permissions.retainAll(Files.getPosixFilePermissions(file));
            if (!permissions.isEmpty()) {
                throw unusable(file, "others may read it; run: chmod 600 '" + file + "'", null);
            }
            if (Files.size(file) > MAX_FILE_BYTES) {
                throw unusable(file, "it is longer than " + MAX_FILE_BYTES + " bytes", null);
            }
            String text = Files.readString(file, StandardCharsets.UTF_8);
            String line = text.lines().findFirst().orElse("");
            if (line.isEmpty()) {
                throw unusable(file, "its first line is empty", null);
            }
            if (!StandardCharsets.ISO_8859_1.newEncoder().canEncode(line)) {
                throw unusable(file, "VncAuth cannot tell apart characters that are not in Latin-1", null);
            }
            return new Password(line, false);
        } catch (IOException e) {
            throw unusable(file, e.toString(), e);
        }
    }

    private static StartFailure unusable(Path file, String reason, Throwable cause) {
        return new StartFailure(
                ExitCode.PASSWORD_FILE, "--password-file: '" + file + "' cannot be used: " + reason, cause);
    }

    /** True if VncAuth compares only the beginning of it. */
    public boolean isLongerThanVncAuthCounts() {
        return text.getBytes(StandardCharsets.UTF_8).length > VNC_AUTH_LENGTH;
    }

    @Override
    public String toString() {
        return "Password[hidden]";
    }
}
