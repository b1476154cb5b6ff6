package dev.oriel.rfb.session;

import dev.oriel.rfb.security.SecurityHandshake;
import dev.oriel.rfb.security.SecurityType;
import dev.oriel.rfb.wire.RfbProtocolException;
import dev.oriel.rfb.wire.ServerMessages;
import io.netty.buffer.ByteBuf;
import java.util.List;
import java.util.Optional;

/**
 * The phases before normal operation (RFC 6143 section 7.1 to 7.3):
 *
 * <pre>
 *   Version ──> Security ──> Proof ──> ClientInit ──> Joining ──> Normal
 *      │  3.3: the server decides  │        ▲
 *      └───────────────────────────┘        │
 *                    None: at once ─────────┘
 * </pre>
 */
final class HandshakePhases {

    private static final int OK = 0;
    private static final int FAILED = 1;

    private final RfbSession session;
    private final SessionPorts ports;
    private ProtocolVersion version = ProtocolVersion.V3_3;

    HandshakePhases(RfbSession session, SessionPorts ports) {
        this.session = session;
        this.ports = ports;
    }

    Phase first() {
        return new Version();
    }

    private final class Version implements Phase {

        @Override
        public int length(ByteBuf in) {
            if (!ProtocolVersion.canBegin(in)) {
                throw new RfbProtocolException("the first bytes are no RFB version");
            }
            return ProtocolVersion.BYTES;
        }

        @Override
        public Phase on(ByteBuf message) {
            version = ProtocolVersion.read(message);
            return version.isSecurityListed() ? offer() : decide();
        }

        /** {@code U8 count | count x U8 type}. */
        private Phase offer() {
            List<SecurityType> types = ports.securityTypes();
            session.write(out -> {
                out.writeByte(types.size());
                types.forEach(type -> out.writeByte(type.number()));
            });
            return new Security();
        }

        /** {@code U32 type}: 3.3 knows only None and VncAuth, and the client has no say. */
        private Phase decide() {
            Optional<SecurityType> known = ports.securityTypes().stream()
                    .filter(type -> type.number() <= 2)
                    .findFirst();
            if (known.isEmpty()) {
                session.write(out -> {
                    out.writeInt(0);
                    ServerMessages.text(out, "RFB 3.3 has no security type that this server offers");
                });
                throw new RfbProtocolException("RFB 3.3 has no security type that is offered");
            }
            SecurityType type = known.get();
            session.write(out -> out.writeInt(type.number()));
            return begin(type);
        }
    }

    /** The client chooses: {@code U8 type}. */
    private final class Security implements Phase {

        @Override
        public int length(ByteBuf in) {
            return 1;
        }

        @Override
        public Phase on(ByteBuf message) {
            int choice = message.readUnsignedByte();
            return ports.securityTypes().stream()
                    .filter(type -> type.number() == choice)
                    .findFirst()
                    .map(HandshakePhases.this::begin)
                    .orElseThrow(
                            () -> new RfbProtocolException("security type " + choice + " was chosen but not offered"));
        }

        @Override
        public void refuse(String reason) {
            sendFailure(reason);
        }
    }

    private Phase begin(SecurityType type) {
        SecurityHandshake handshake = type.begin();
        SecurityHandshake.Step step = session.ask(handshake::start);
        return switch (step) {
            case MORE -> new Proof(handshake);
            case ACCEPTED -> acceptUnasked();
            case REFUSED -> refused();
        };
    }

    /** The type None: only 3.8 has a SecurityResult for it. */
    private Phase acceptUnasked() {
        if (version.hasFullResult()) {
            session.write(out -> out.writeInt(OK));
        }
        return new ClientInit();
    }

    /** The client proves who it is. The answer may have to wait; until then nothing more is read. */
    private final class Proof implements Phase {

        private final SecurityHandshake handshake;

        Proof(SecurityHandshake handshake) {
            this.handshake = handshake;
        }

        @Override
        public int length(ByteBuf in) {
            return handshake.answerLength();
        }

        @Override
        public Phase on(ByteBuf message) {
            SecurityHandshake.Step step = session.ask(out -> handshake.on(message, out));
            if (step == SecurityHandshake.Step.MORE) {
                return this;
            }
            boolean isAccepted = step == SecurityHandshake.Step.ACCEPTED;
            session.schedule(() -> session.enter(isAccepted ? accepted() : refused()), delayMillis(isAccepted));
            return Silence.INSTANCE;
        }

        /** How long the answer waits. The outcome is on record from now on, whether the client waits for it or not. */
        private long delayMillis(boolean isAccepted) {
            String host = session.remoteHost();
            long delayMillis = ports.throttle().delayMillis(host);
            if (isAccepted) {
                ports.throttle().succeeded(host);
            } else {
                ports.throttle().failed(host);
            }
            return delayMillis;
        }

        @Override
        public void refuse(String reason) {
            sendFailure(reason);
        }
    }

    private Phase accepted() {
        session.write(out -> out.writeInt(OK));
        return new ClientInit();
    }

    private Phase refused() {
        String reason = "authentication failed";
        sendFailure(reason);
        session.end(reason);
        return Silence.INSTANCE;
    }

    /** SecurityResult: {@code U32 1 | U32 length | reason}, before 3.8 without a reason. */
    private void sendFailure(String reason) {
        session.write(out -> {
            out.writeInt(FAILED);
            if (version.hasFullResult()) {
                ServerMessages.text(out, reason);
            }
        });
    }

    /** It is not the client's turn. */
    private enum Silence implements Phase {
        INSTANCE;

        @Override
        public int length(ByteBuf in) {
            return NOT_YET;
        }

        @Override
        public Phase on(ByteBuf message) {
            return this;
        }
    }

    /**
     * {@code U8 shared}. A viewer that wants the desktop for itself shares it all the same: throwing others out is nothing
     * that one viewer may decide.
     */
    private final class ClientInit implements Phase {

        @Override
        public int length(ByteBuf in) {
            return 1;
        }

        @Override
        public Phase on(ByteBuf message) {
            message.skipBytes(1);
            session.join();
            return Silence.INSTANCE;
        }
    }
}
