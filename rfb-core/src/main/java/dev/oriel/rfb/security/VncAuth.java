package dev.oriel.rfb.security;

import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.function.Predicate;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/**
 * Security type 2, VncAuth (RFC 6143 section 7.2.2): the server sends {@value #CHALLENGE_BYTES} random bytes, the client
 * sends them back encrypted by DES in ECB mode under the first {@value #KEY_BYTES} bytes of the password, each byte's bits
 * mirrored. Weak by design of the protocol: it keeps strangers out, it hides nothing on the wire.
 */
public final class VncAuth implements SecurityType {

    static final int CHALLENGE_BYTES = 16;

    /** Bytes of a password that count. */
    public static final int KEY_BYTES = 8;

    /** Whose passwords open. On the event loop of the connection. */
    @FunctionalInterface
    public interface Passwords {

        /**
         * Whether the client is let in.
         *
         * @param proves whether the client knows this password
         */
        boolean open(Predicate<String> proves);
    }

    private final SecureRandom random;
    private final Passwords passwords;

    /**
     * @param password Latin-1 characters, one byte each; others would all count as the same one and are refused, and so is
     *     an empty password, which would let everybody in
     */
    public VncAuth(String password, SecureRandom random) {
        this(proves -> proves.test(password), random);
        requireUsable(password);
    }

    /** Asks for the passwords each time that a client has answered. */
    public VncAuth(Passwords passwords, SecureRandom random) {
        this.random = random;
        this.passwords = passwords;
    }

    /** @throws IllegalArgumentException if no password of this type can be like this, naming the reason */
    public static void requireUsable(String password) {
        if (password.isEmpty()) {
            throw new IllegalArgumentException("an empty password");
        }
        if (!StandardCharsets.ISO_8859_1.newEncoder().canEncode(password)) {
            throw new IllegalArgumentException("a password with characters that are not in Latin-1");
        }
    }

    private static SecretKeySpec key(String password) {
        byte[] bytes = password.getBytes(StandardCharsets.ISO_8859_1);
        byte[] mirrored = new byte[KEY_BYTES];
        for (int i = 0; i < Math.min(bytes.length, KEY_BYTES); i++) {
            mirrored[i] = (byte) (Integer.reverse(bytes[i]) >>> 24);
        }
        return new SecretKeySpec(mirrored, "DES");
    }

    @Override
    public int number() {
        return 2;
    }

    @Override
    public String name() {
        return "VncAuth";
    }

    @Override
    public SecurityHandshake begin() {
        byte[] challenge = new byte[CHALLENGE_BYTES];
        random.nextBytes(challenge);
        return new Attempt(challenge);
    }

    /** The protocol prescribes single DES in ECB mode. */
    @SuppressWarnings("InsecureCryptoUsage")
    private static byte[] encrypt(byte[] challenge, String password) {
        try {
            Cipher cipher = Cipher.getInstance("DES/ECB/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, key(password));
            return cipher.doFinal(challenge);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK has no DES", e);
        }
    }

    private final class Attempt implements SecurityHandshake {

        private final byte[] challenge;

        Attempt(byte[] challenge) {
            this.challenge = challenge;
        }

        @Override
        public Step start(ByteBuf out) {
            out.writeBytes(challenge);
            return Step.MORE;
        }

        @Override
        public int answerLength() {
            return CHALLENGE_BYTES;
        }

        @Override
        public Step on(ByteBuf answer, ByteBuf out) {
            byte[] response = new byte[CHALLENGE_BYTES];
            answer.readBytes(response);
            boolean isLetIn = passwords.open(password -> MessageDigest.isEqual(response, encrypt(challenge, password)));
            return isLetIn ? Step.ACCEPTED : Step.REFUSED;
        }
    }
}
