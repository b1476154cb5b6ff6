package dev.oriel.rfb.session;

import io.netty.buffer.ByteBuf;

/** Where a session stands: what it expects next, and what follows. On the event loop. */
interface Phase {

    /** More bytes are needed to know, or it is not the client's turn. */
    int NOT_YET = -1;

    /** Bytes of the message that starts at the reader index; {@link #NOT_YET} if that cannot be told. Reads nothing. */
    int length(ByteBuf in);

    /** Takes one whole message and answers the phase that follows. */
    Phase on(ByteBuf message);

    /** Tells the client why it is refused, if this phase has words for that. */
    default void refuse(String reason) {}
}
