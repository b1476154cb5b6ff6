package dev.oriel.server.e2e;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/** The file that vncpasswd writes and {@code xtigervncviewer -passwd} reads: the password under a key that everybody knows. */
final class VncPasswordFile {

    /** The fixed key of VNC's password files; DES reads it as VncAuth does, lowest bit of each byte first. */
    private static final int[] KEY = {23, 82, 107, 6, 35, 78, 88, 7};

    private VncPasswordFile() {}

    @SuppressWarnings("InsecureCryptoUsage") // the format is DES in ECB mode
    static Path write(Path file, String password) throws IOException, GeneralSecurityException {
        byte[] key = new byte[KEY.length];
        for (int i = 0; i < key.length; i++) {
            key[i] = (byte) (Integer.reverse(KEY[i]) >>> 24);
        }
        Cipher cipher = Cipher.getInstance("DES/ECB/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "DES"));
        return Files.write(file, cipher.doFinal(Arrays.copyOf(password.getBytes(StandardCharsets.ISO_8859_1), 8)));
    }
}
