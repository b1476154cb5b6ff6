package dev.oriel.websocket;

import io.netty.channel.ChannelHandler;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@link Routes} behind an HTTP server that is not Netty's, which keeps its connections and frames its messages itself: what
 * to answer to a request below a folder, and who speaks on a WebSocket that it has opened. The first request for a file reads
 * it. Any thread.
 */
public final class HttpBridge {

    private static final Logger log = LoggerFactory.getLogger(HttpBridge.class);

    private final MountFolder folder;
    private final Routes routes;
    private final OriginPolicy origins;

    /** @param folder with a slash at both ends; {@code "/"} takes every request */
    public HttpBridge(String folder, Routes routes, ListenerSettings settings) {
        this.folder = MountFolder.of(folder);
        this.routes = routes;
        this.origins = new OriginPolicy(settings.allowedOrigins(), settings.trustsNames());
    }

    /** With all headers but the length of the body. Paths outside of the folder are not found. */
    public Response answer(Request request) {
        Response response = response(request);
        for (Map.Entry<String, String> header : ResponseWriter.SECURITY_HEADERS.entrySet()) {
            response = response.withHeader(header.getKey(), header.getValue());
        }
        return response;
    }

    private Response response(Request request) {
        if (!folder.holds(request.path())) {
            return Response.text(404, "Not found");
        }
        String inside = folder.inside(request.path());
        if (inside.isEmpty()) {
            return folder.redirect();
        }
        return routes.webSocket(inside).isPresent()
                ? WebSocketUpgrade.REQUIRED
                : routes.handler(inside).handle(request.withPath(inside));
    }

    /**
     * The application's handler for a WebSocket that was opened by this request, as {@link Routes.Builder#webSocket} says it;
     * none if there is no WebSocket at its path, or a page of a foreign origin has opened it.
     */
    public Optional<ChannelHandler> open(Request request) {
        String host = request.header("Host").orElse("");
        List<String> origin = request.header("Origin").stream().toList();
        if (!origins.allows(origin, host)) {
            log.info(
                    "refused a WebSocket: foreign Origin {} at Host {}",
                    LogText.clean(origin.toString()),
                    LogText.clean(host));
            return Optional.empty();
        }
        return Optional.of(request.path())
                .filter(folder::holds)
                .flatMap(path -> routes.webSocket(folder.inside(path)))
                .map(supplier -> supplier.get());
    }
}
