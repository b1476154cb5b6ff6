package dev.oriel.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.oriel.Keysyms;
import dev.oriel.OrielServer;
import dev.oriel.viewer.RfbViewer;
import dev.oriel.viewer.ViewerOptions;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExamplesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int AUDIENCE = 50;
    private static final int RGB = 0xffffff;

    private static List<String> names() {
        return Examples.ALL.keySet().stream().sorted().toList();
    }

    private static BufferedImage picture(OrielServer server) throws Exception {
        return server.picture("/").get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    private static boolean hasSeveralColors(BufferedImage picture) {
        int first = picture.getRGB(0, 0);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                if (picture.getRGB(x, y) != first) {
                    return true;
                }
            }
        }
        return false;
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyExampleShowsSomething(String name) throws Exception {
        try (Example example = Examples.ALL.get(name).call()) {
            await().atMost(PATIENCE).until(() -> hasSeveralColors(picture(example.server())));
            URI address = URI.create(example.toString().split(" ", 2)[0]);
            HttpResponse<String> page = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(page.statusCode()).isEqualTo(200);
        }
    }

    @Test
    void fiftyPeopleWatchTheDashboard() throws Exception {
        try (Dashboard dashboard = new Dashboard()) {
            List<RfbViewer> audience = new ArrayList<>();
            try {
                String address = "rfb://127.0.0.1:" + dashboard.server().rfbPort();
                for (int i = 0; i < AUDIENCE; i++) {
                    audience.add(RfbViewer.connect(ViewerOptions.to(address).withPassword(Dashboard.PASSWORD)));
                }
                await().atMost(PATIENCE)
                        .until(() -> dashboard.server().viewers().size() == AUDIENCE);
                for (RfbViewer viewer : audience) {
                    viewer.readUntil(() -> (viewer.picture().rgb(2, 2) & RGB) == RGB);
                }
            } finally {
                for (RfbViewer viewer : audience) {
                    viewer.close();
                }
            }
        }
    }

    @Test
    void theGameObeysTheKeys() throws IOException {
        try (Game game = new Game();
                RfbViewer viewer = RfbViewer.connect(
                        ViewerOptions.to("rfb://127.0.0.1:" + game.server().rfbPort()))) {
            viewer.readUntil(() -> (viewer.picture().rgb(320, 240) & RGB) == 0xfee715);
            viewer.key(Keysyms.RIGHT, true);
            viewer.readUntil(() -> (viewer.picture().rgb(639, 240) & RGB) == 0xfee715);
            assertThat(viewer.picture().rgb(320, 240) & RGB).isEqualTo(0x101820);
        }
    }

    private static HttpResponse<String> get(String address) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE).build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void javalinServesThePage() throws Exception {
        try (InsideJavalin javalin = new InsideJavalin()) {
            String root = "http://127.0.0.1:" + javalin.port();
            HttpResponse<String> page = get(root + "/screen/");
            assertThat(page.body()).contains("main.js");
            assertThat(page.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
            assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
            assertThat(get(root + "/screen/main.js").statusCode()).isEqualTo(200);
            assertThat(get(root + "/screen").headers().firstValue("Location")).hasValue("screen/");
            assertThat(get(root + "/screen/nothing").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void javalinCarriesAViewer() throws Exception {
        try (InsideJavalin javalin = new InsideJavalin()) {
            String address = "ws://127.0.0.1:" + javalin.port() + "/screen/websockify";
            try (RfbViewer viewer = RfbViewer.connect(ViewerOptions.to(address))) {
                viewer.readUntil(() -> viewer.updates() > 0);
                viewer.pointer(100, 200, 1);
                viewer.readUntil(() -> (viewer.picture().rgb(100, 200) & RGB) == 0xfee715);
                assertThat(javalin.server().viewers())
                        .singleElement()
                        .satisfies(who -> assertThat(who.address()).isEqualTo("127.0.0.1"));
                javalin.server().viewers().get(0).disconnect("closing time");
                viewer.readToEnd();
            }
            await().atMost(PATIENCE).until(() -> javalin.server().viewers().isEmpty());
        }
    }
}
