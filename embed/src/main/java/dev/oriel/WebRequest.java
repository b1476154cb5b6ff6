package dev.oriel;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The head of a GET request that a web server other than ours has received. Any thread.
 *
 * @param path the whole path, with its leading slash and without the query, as in {@code "/screen/main.js"}
 * @param headers by name, in whatever case; the values of a repeated header are joined by a comma
 */
public record WebRequest(String path, Map<String, String> headers) {

    public WebRequest {
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("the path \"" + path + "\" does not start with a slash");
        }
        Map<String, String> byName = new HashMap<>();
        headers.forEach((name, value) -> byName.merge(name.toLowerCase(Locale.ROOT), value, (a, b) -> a + ", " + b));
        headers = Map.copyOf(byName);
    }
}
