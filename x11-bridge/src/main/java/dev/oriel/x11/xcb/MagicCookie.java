package dev.oriel.x11.xcb;

import java.security.SecureRandom;

/**
 * The secret of MIT-MAGIC-COOKIE-1: 16 random bytes that an X client shows when it connects. Never printed.
 */
public final class MagicCookie {

    /** The protocol's name, as it stands in authority files and connection requests. */
    public static final String PROTOCOL = "MIT-MAGIC-COOKIE-1";

    /** No cookie of our own: the file that XAUTHORITY names (or the user's usual one) is asked. */
    public static final MagicCookie FROM_ENVIRONMENT = new MagicCookie(new byte[0]);

    private static final int BYTES = 16;

    private final byte[] secret;

    private MagicCookie(byte[] secret) {
        this.secret = secret;
    }

    public static MagicCookie random() {
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        return new MagicCookie(secret);
    }

    public boolean isFromEnvironment() {
        return secret.length == 0;
    }

    /** A copy of the secret. */
    public byte[] bytes() {
        return secret.clone();
    }

    @Override
    public String toString() {
        return isFromEnvironment() ? "cookie from the environment" : "own cookie";
    }
}
