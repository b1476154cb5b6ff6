package dev.oriel.rfb.security;

import io.netty.buffer.ByteBuf;

/** Security type 1, None: everybody is let in (RFC 6143 section 7.2.1). Offered only when asked for explicitly. */
public final class NoSecurity implements SecurityType {

    @Override
    public int number() {
        return 1;
    }

    @Override
    public String name() {
        return "None";
    }

    @Override
    public SecurityHandshake begin() {
        return new SecurityHandshake() {
            @Override
            public Step start(ByteBuf out) {
                return Step.ACCEPTED;
            }

            @Override
            public int answerLength() {
                return 0;
            }

            @Override
            public Step on(ByteBuf answer, ByteBuf out) {
                return Step.ACCEPTED;
            }
        };
    }
}
