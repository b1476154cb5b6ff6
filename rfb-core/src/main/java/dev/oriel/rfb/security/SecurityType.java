package dev.oriel.rfb.security;

/** A way for a viewer to prove who it is (RFC 6143 section 7.2): a number, a name and a handshake. Immutable, any thread. */
public interface SecurityType {

    /** The number in the security handshake. */
    int number();

    String name();

    /** A handshake for one attempt of one connection. */
    SecurityHandshake begin();
}
