package dev.oriel.websocket;

/**
 * Answers plain HTTP requests of one path. Called on the event loop of the connection, so it never blocks; what it throws
 * becomes status 500 and an error in the log.
 */
@FunctionalInterface
public interface HttpHandler {

    Response handle(Request request);
}
