package dev.oriel.websocket;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The head of one HTTP request; bodies are refused before a handler is asked. The path is decoded and starts with a slash,
 * the query is raw and empty when absent, header names are in lower case, repeated headers are joined by a comma.
 */
public record Request(String method, String path, String query, Map<String, String> headers) {

    public Request {
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("path without leading slash: " + path);
        }
        headers = Map.copyOf(headers);
    }

    Request withPath(String other) {
        return new Request(method, other, query, headers);
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }
}
