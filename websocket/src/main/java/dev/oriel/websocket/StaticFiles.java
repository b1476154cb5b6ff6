package dev.oriel.websocket;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Serves class-path resources below a prefix, from memory once read. Only plain relative names with a known ending exist;
 * everything else, whatever it decodes to, is not found. Shared by all event loops; the first request for a file reads it
 * on the caller's.
 */
final class StaticFiles implements HttpHandler {

    /** Resources beyond this sum are read again each time. */
    private static final long MAX_CACHED_BYTES = 32L * 1024 * 1024;

    private static final int ETAG_HEX_DIGITS = 32;

    /** The strong entity tag with its quotes, and the whole answer. */
    private record StaticFile(String etag, Response response) {}

    private final ClassLoader loader;
    private final String prefix;
    private final Map<String, StaticFile> cache = new ConcurrentHashMap<>();
    private final AtomicLong cachedBytes = new AtomicLong();

    StaticFiles(ClassLoader loader, String prefix) {
        if (prefix.isEmpty() || prefix.startsWith("/") || !prefix.endsWith("/")) {
            throw new IllegalArgumentException("prefix is not of the form folder/: " + prefix);
        }
        this.loader = loader;
        this.prefix = prefix;
    }

    @Override
    public Response handle(Request request) {
        if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
            return Response.text(405, "Method not allowed").withHeader("Allow", "GET, HEAD");
        }
        return find(request.path())
                .map(file -> matches(request, file.etag()) ? notModified(file) : file.response())
                .orElseGet(() -> Response.text(404, "Not found"));
    }

    private Optional<StaticFile> find(String path) {
        String name = (path.endsWith("/") ? path + "index.html" : path).substring(1);
        if (!isPlain(name)) {
            return Optional.empty();
        }
        StaticFile cached = cache.get(name);
        return cached != null ? Optional.of(cached) : MediaTypes.of(name).flatMap(type -> load(name, type));
    }

    /** Segments of letters, digits and . _ - that do not start with a dot, separated by single slashes. */
    private static boolean isPlain(String name) {
        boolean atStart = true;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean word = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            boolean allowed = word || c == '_' || c == '-' || (!atStart && (c == '.' || c == '/'));
            if (!allowed) {
                return false;
            }
            atStart = c == '/';
        }
        return !atStart;
    }

    private Optional<StaticFile> load(String name, String type) {
        try (InputStream in = loader.getResourceAsStream(prefix + name)) {
            if (in == null) {
                return Optional.empty();
            }
            byte[] bytes = in.readAllBytes();
            StaticFile file = file(type, bytes);
            if (cachedBytes.addAndGet(bytes.length) > MAX_CACHED_BYTES) {
                cachedBytes.addAndGet(-bytes.length);
            } else if (cache.putIfAbsent(name, file) != null) {
                cachedBytes.addAndGet(-bytes.length);
            }
            return Optional.of(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read resource " + prefix + name, e);
        }
    }

    private static StaticFile file(String type, byte[] bytes) {
        String etag = '"' + HexFormat.of().formatHex(sha256(bytes)).substring(0, ETAG_HEX_DIGITS) + '"';
        Response response =
                Response.of(200, type, bytes).withHeader("ETag", etag).withHeader("Cache-Control", "no-cache");
        return new StaticFile(etag, response);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static Response notModified(StaticFile file) {
        return Response.empty(304).withHeader("ETag", file.etag()).withHeader("Cache-Control", "no-cache");
    }

    /** If-None-Match compares weakly: a W/ in front of a tag does not count (RFC 9110 section 13.1.2). */
    private static boolean matches(Request request, String etag) {
        String tags = request.header("If-None-Match").orElse("");
        for (String tag : tags.split(",", -1)) {
            String trimmed = tag.trim();
            String strong = trimmed.startsWith("W/") ? trimmed.substring(2) : trimmed;
            if (strong.equals("*") || strong.equals(etag)) {
                return true;
            }
        }
        return false;
    }
}
