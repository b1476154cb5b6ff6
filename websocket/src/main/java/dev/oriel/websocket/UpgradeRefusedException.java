package dev.oriel.websocket;

/** A WebSocket handshake that breaks a rule, named in the message, with the answer it deserves. */
final class UpgradeRefusedException extends RuntimeException {

    private final transient Response response;

    UpgradeRefusedException(Response response, String rule) {
        super(rule);
        this.response = response;
    }

    Response response() {
        return response;
    }
}
