package dev.oriel.websocket;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which web pages may open a WebSocket here (RFC 6455 section 10.2): those this server delivered, judged by the Host header,
 * and those of listed origins. Programs that are no browsers send no Origin and are allowed.
 */
final class OriginPolicy {

    private static final Pattern ADDRESS = Pattern.compile("localhost|[0-9.]+|\\[[0-9a-f:.]+]");

    private final Set<String> allowed;
    private final boolean trustsNames;

    /**
     * @param trustsNames whether a page delivered under a name may come back; false where nothing else keeps strangers out,
     *     since whoever owns a name can let it point here (DNS rebinding)
     */
    OriginPolicy(Set<String> allowed, boolean trustsNames) {
        this.trustsNames = trustsNames;
        this.allowed =
                allowed.stream().map(origin -> origin.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }

    /** The values of all Origin headers of the request, and of its Host header. */
    boolean allows(List<String> origins, String host) {
        if (origins.isEmpty()) {
            return true;
        }
        if (origins.size() > 1) {
            return false;
        }
        String origin = origins.get(0).trim().toLowerCase(Locale.ROOT);
        return allowed.contains(origin) || isSame(origin, host.trim().toLowerCase(Locale.ROOT));
    }

    private boolean isSame(String origin, String host) {
        int schemeEnd = origin.indexOf("://");
        if (schemeEnd < 0) {
            return false;
        }
        String scheme = origin.substring(0, schemeEnd);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            return false;
        }
        Optional<String> page = hostAndPort(scheme, origin.substring(schemeEnd + 3));
        return page.isPresent() && page.equals(hostAndPort(scheme, host));
    }

    private Optional<String> hostAndPort(String scheme, String authority) {
        try {
            URI uri = new URI(scheme + "://" + authority).parseServerAuthority();
            boolean bare = uri.getHost() != null
                    && uri.getUserInfo() == null
                    && uri.getRawPath().isEmpty();
            if (!bare || uri.getRawQuery() != null || uri.getRawFragment() != null) {
                return Optional.empty();
            }
            if (!trustsNames && !ADDRESS.matcher(uri.getHost()).matches()) {
                return Optional.empty();
            }
            int defaultPort = scheme.equals("https") ? 443 : 80;
            return Optional.of(uri.getHost() + ":" + (uri.getPort() < 0 ? defaultPort : uri.getPort()));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
