package dev.oriel.serving;

import dev.oriel.encoders.StandardEncoders;
import dev.oriel.rfb.encode.Encoding;
import dev.oriel.rfb.session.SessionRegistry;
import dev.oriel.websocket.HttpHandler;
import dev.oriel.websocket.Request;
import dev.oriel.websocket.Response;
import java.util.stream.Collectors;

/** What this server is and can do, as JSON, for people and health checks. Tells nothing of the desktop. */
public final class StatusPage implements HttpHandler {

    private final String version;
    private final StandardEncoders encoders;
    private final SessionRegistry sessions;

    public StatusPage(String version, StandardEncoders encoders, SessionRegistry sessions) {
        this.version = version;
        this.encoders = encoders;
        this.sessions = sessions;
    }

    @Override
    public Response handle(Request request) {
        String names = encoders.list().stream().map(Encoding::name).collect(Collectors.joining("\", \"", "[\"", "\"]"));
        return Response.json(
                200,
                "{\"version\": \"" + version + "\", \"viewers\": " + sessions.viewerCount() + ", \"encodings\": "
                        + names + ", \"jpeg\": \"" + encoders.jpegCodecName() + "\", \"webp\": \""
                        + encoders.webpCodecName().orElse("none") + "\"}\n");
    }
}
