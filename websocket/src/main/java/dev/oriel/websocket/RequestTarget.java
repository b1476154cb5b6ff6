package dev.oriel.websocket;

import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Turns the codec's request into ours: target split and decoded, headers in a map (RFC 9112 section 3.2). */
final class RequestTarget {

    private RequestTarget() {}

    /** Throws {@link BadRequestException} when the target or Host header breaks the rules. */
    static Request request(HttpRequest message) {
        checkHost(message.headers().getAll("Host"), message.protocolVersion().minorVersion());
        QueryStringDecoder target = new QueryStringDecoder(originForm(message.uri()));
        return new Request(message.method().name(), path(target), target.rawQuery(), headers(message));
    }

    private static void checkHost(List<String> hosts, int minorVersion) {
        if (hosts.size() > 1 || (hosts.isEmpty() && minorVersion > 0)) {
            throw new BadRequestException("one Host header expected, got " + hosts.size());
        }
    }

    /** Proxies may send the absolute form; the authority then counts for nothing here. */
    private static String originForm(String uri) {
        if (uri.startsWith("http://") || uri.startsWith("https://")) {
            int slash = uri.indexOf('/', uri.indexOf("://") + 3);
            return slash < 0 ? "/" : uri.substring(slash);
        }
        return uri;
    }

    private static String path(QueryStringDecoder target) {
        String path;
        try {
            path = target.path();
        } catch (IllegalArgumentException e) {
            throw new BadRequestException("target not decodable: " + target.uri());
        }
        if (!path.startsWith("/") || path.indexOf('\0') >= 0) {
            throw new BadRequestException("target is no path: " + target.uri());
        }
        return path;
    }

    private static Map<String, String> headers(HttpRequest message) {
        Map<String, String> headers = new HashMap<>();
        message.headers()
                .forEach(header -> headers.merge(
                        header.getKey().toLowerCase(Locale.ROOT), header.getValue(), (a, b) -> a + ", " + b));
        return headers;
    }
}
