package dev.oriel.rfb.security;

import io.netty.buffer.ByteBuf;

/** One attempt of one connection: a small phase machine. On its event loop. */
public interface SecurityHandshake {

    /** What the server says first is appended to {@code out}. */
    Step start(ByteBuf out);

    /** Bytes of the client's next answer; asked only after {@link Step#MORE}. */
    int answerLength();

    /** Takes the client's whole answer; what the server says next is appended to {@code out}. */
    Step on(ByteBuf answer, ByteBuf out);

    /** Where a handshake stands. */
    enum Step {
        /** The client has to answer. */
        MORE,
        ACCEPTED,
        REFUSED
    }
}
