package dev.oriel.examples;

import dev.oriel.InputListener;
import dev.oriel.OrielServer;
import dev.oriel.ViewerLink;
import dev.oriel.VirtualFramebuffer;
import dev.oriel.WebAnswer;
import dev.oriel.WebBridge;
import dev.oriel.WebRequest;
import dev.oriel.framebuffer.Rect;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsConnectContext;
import io.javalin.websocket.WsContext;
import java.io.IOException;
import java.util.Objects;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.websocket.core.server.WebSocketServerComponents;

/**
 * An application on Javalin, which brings the servlet container Jetty, with a screen under one of its paths: Javalin listens
 * and keeps the connections, Oriel answers and draws. Who presses the button sees dots, which the input thread draws.
 */
final class InsideJavalin implements Example {

    private static final String FOLDER = "/screen";
    private static final String LINK = "link";
    private static final int WIDTH = 480;
    private static final int HEIGHT = 320;
    private static final int DOT = 6;

    /** The largest message of RFB, a copied text of a mebibyte, and its head. */
    private static final int MAX_MESSAGE_BYTES = (1 << 20) + 8;

    private final VirtualFramebuffer screen = VirtualFramebuffer.of("Inside Javalin", WIDTH, HEIGHT);
    private final OrielServer server;
    private final Javalin application;

    InsideJavalin() throws IOException {
        screen.paint(graphics -> graphics.drawString("drawn by Oriel, carried by Javalin: press a button", 20, 40));
        screen.onInput(new InputListener() {
            @Override
            public void pointer(int x, int y, int buttons) {
                if (buttons != 0) {
                    Rect dot = new Rect(x - DOT / 2, y - DOT / 2, DOT, DOT);
                    screen.fill(dot.intersect(new Rect(0, 0, WIDTH, HEIGHT)), 0xfee715);
                    screen.commit();
                }
            }
        });
        server = OrielServer.builder()
                .display(screen)
                .withoutPassword()
                .withoutHttp()
                .start();
        application = Javalin.create(this::configure).start("127.0.0.1", 0);
    }

    private void configure(JavalinConfig config) {
        WebBridge bridge = server.bridge(FOLDER + "/");
        config.startup.showJavalinBanner = false;
        config.jetty.modifyWebSocketServletFactory(jetty -> jetty.setMaxBinaryMessageSize(MAX_MESSAGE_BYTES));
        config.jetty.modifyServletContextHandler(context -> config.events.serverStarted(() -> sendAsItIs(context)));
        config.routes.get("/", context -> context.html("<a href=\"screen/\">to the screen</a>"));
        config.routes.get(FOLDER, context -> answer(context, bridge));
        config.routes.get(FOLDER + "/*", context -> answer(context, bridge));
        config.routes.ws(FOLDER + "/*", socket -> carry(socket, bridge));
    }

    /** Pixels are packed already: nothing is won by deflating each message once more, as browsers offer to. */
    private static void sendAsItIs(ServletContextHandler context) {
        WebSocketServerComponents.getWebSocketComponents(context)
                .getExtensionRegistry()
                .unregister("permessage-deflate");
    }

    private static void answer(Context context, WebBridge bridge) {
        WebAnswer answer = bridge.answer(new WebRequest(context.path(), context.headerMap()));
        answer.headers().forEach(context::header);
        context.status(answer.status()).result(answer.body());
    }

    private static void carry(WsConfig socket, WebBridge bridge) {
        socket.onConnect(context -> context.attribute(LINK, connect(context, bridge)));
        socket.onBinaryMessage(context -> link(context).received(context.data()));
        socket.onClose(context -> link(context).ended());
    }

    private static ViewerLink connect(WsConnectContext context, WebBridge bridge) {
        context.enableAutomaticPings();
        String path = context.session.getUpgradeRequest().getRequestURI().getPath();
        return bridge.connect(new WebRequest(path, context.headerMap()), new JettyTransport(context.session));
    }

    private static ViewerLink link(WsContext context) {
        return Objects.requireNonNull(context.attribute(LINK));
    }

    /** Javalin's. */
    int port() {
        return application.port();
    }

    @Override
    public OrielServer server() {
        return server;
    }

    @Override
    public void close() {
        server.close();
        application.stop();
    }

    @Override
    public String toString() {
        return "http://127.0.0.1:" + port() + "/";
    }
}
