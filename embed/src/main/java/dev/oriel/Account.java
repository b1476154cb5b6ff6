package dev.oriel;

import dev.oriel.rfb.security.VncAuth;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * Somebody who may log in.
 *
 * @param name for the program's own use; viewers do not send names
 * @param password Latin-1 characters, of which the first eight count (RFC 6143 section 7.2.2)
 * @param rights what this account's viewers may do; looking is what everybody may who is let in
 */
public record Account(String name, String password, Set<Right> rights) {

    /** @throws IllegalArgumentException if no viewer could send such a password */
    public Account {
        Objects.requireNonNull(name, "name");
        try {
            VncAuth.requireUsable(password);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "the password of account '" + name + "' cannot be used: it is " + e.getMessage(), e);
        }
        rights = Set.copyOf(rights);
    }

    /** An account with every right. */
    public static Account of(String name, String password) {
        return new Account(name, password, EnumSet.allOf(Right.class));
    }

    /** An account that only looks. */
    public static Account viewOnly(String name, String password) {
        return new Account(name, password, Set.of());
    }

    /** Hides the password, so that it cannot slip into a log. */
    @Override
    public String toString() {
        return "Account[" + name + ", " + rights + "]";
    }
}
