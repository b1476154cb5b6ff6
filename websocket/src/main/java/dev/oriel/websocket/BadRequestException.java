package dev.oriel.websocket;

/** The peer's request breaks a rule of HTTP, named in the message. Answered with 400. */
final class BadRequestException extends RuntimeException {

    BadRequestException(String rule) {
        super(rule);
    }
}
