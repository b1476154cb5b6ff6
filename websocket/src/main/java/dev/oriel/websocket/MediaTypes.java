package dev.oriel.websocket;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Content types by file name ending; a file without a known ending is not served. */
final class MediaTypes {

    private static final Map<String, String> BY_ENDING = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("mjs", "text/javascript; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("map", "application/json"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("wasm", "application/wasm"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("webp", "image/webp"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("woff2", "font/woff2"));

    private MediaTypes() {}

    static Optional<String> of(String fileName) {
        String ending = fileName.substring(fileName.lastIndexOf('.') + 1);
        return Optional.ofNullable(BY_ENDING.get(ending.toLowerCase(Locale.ROOT)));
    }
}
