package dev.oriel.viewer;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/** VncAuth (RFC 6143 section 7.2.2): DES of the challenge with the password as key, its bits mirrored in each byte. */
final class VncChallenge {

    static final int BYTES = 16;

    private VncChallenge() {}

    @SuppressWarnings("InsecureCryptoUsage") // VncAuth is DES in ECB mode
    static byte[] answer(byte[] challenge, String password) {
        byte[] key = new byte[8];
        byte[] characters = password.getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < Math.min(8, characters.length); i++) {
            key[i] = (byte) (Integer.reverse(characters[i] & 255) >>> 24);
        }
        try {
            Cipher cipher = Cipher.getInstance("DES/ECB/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "DES"));
            return cipher.doFinal(challenge);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has DES", e);
        }
    }
}
