package dev.oriel.rfb.session;

import dev.oriel.rfb.security.SecurityHandshake;
import dev.oriel.rfb.security.SecurityType;
import io.netty.buffer.ByteBuf;

/** A security type that asks a number of questions of one byte, and ends as it is told. */
record FakeSecurity(int number, int questions, SecurityHandshake.Step end) implements SecurityType {

    @Override
    public String name() {
        return "Fake";
    }

    @Override
    public SecurityHandshake begin() {
        return new SecurityHandshake() {

            private int asked;

            @Override
            public Step start(ByteBuf out) {
                return ask(out);
            }

            private Step ask(ByteBuf out) {
                if (asked == questions) {
                    return end;
                }
                asked++;
                out.writeByte(0xA0 + asked);
                return Step.MORE;
            }

            @Override
            public int answerLength() {
                return 1;
            }

            @Override
            public Step on(ByteBuf answer, ByteBuf out) {
                answer.skipBytes(1);
                return ask(out);
            }
        };
    }
}
