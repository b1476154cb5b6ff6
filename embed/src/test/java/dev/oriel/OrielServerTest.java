package dev.oriel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import dev.oriel.framebuffer.Rect;
import dev.oriel.viewer.RfbViewer;
import dev.oriel.viewer.ViewerOptions;
import dev.oriel.viewer.decode.EncodingNumber;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class OrielServerTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int RGB = 0xffffff;

    private final VirtualFramebuffer screen = VirtualFramebuffer.of("Test", 200, 100);

    private static RfbViewer view(int port, String password) throws IOException {
        return RfbViewer.connect(ViewerOptions.to("rfb://127.0.0.1:" + port)
                .withPassword(password)
                .withEncodings(List.of(EncodingNumber.RAW)));
    }

    private static HttpResponse<String> get(URI uri) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri).timeout(PATIENCE).build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void showsAViewerWhatTheProgramDraws() throws IOException {
        try (OrielServer server = OrielServer.builder()
                        .display(screen)
                        .withoutPassword()
                        .rfbPort(0)
                        .start();
                RfbViewer viewer = view(server.rfbPort(), "")) {
            assertThat(viewer.name()).isEqualTo("Test");
            screen.fill(new Rect(10, 10, 50, 50), 0x336699);
            screen.commit();
            viewer.readUntil(() -> (viewer.picture().rgb(30, 30) & RGB) == 0x336699);
            assertThat(viewer.picture().rgb(5, 5) & RGB).isZero();
            await().atMost(PATIENCE).until(() -> server.statistics().bytes() >= 50 * 50 * 4);
            assertThat(server.statistics())
                    .extracting(ServerStatistics::viewers, ServerStatistics::joined)
                    .containsExactly(1, 1L);
        }
    }

    @Test
    void servesThePageToBrowsers() throws Exception {
        try (VirtualFramebuffer second = VirtualFramebuffer.of("Second", 10, 10);
                OrielServer server = OrielServer.builder()
                        .display(screen)
                        .display("second", second)
                        .withoutPassword()
                        .start()) {
            assertThat(server.displays()).containsExactly("/", "/second/");
            assertThat(get(server.url()).body()).contains("main.js");
            assertThat(get(server.url("/second/")).body()).contains("main.js");
            assertThat(get(server.url("/second/").resolve("main.js")).statusCode())
                    .isEqualTo(200);
            assertThat(get(server.url().resolve("second")).headers().firstValue("Location"))
                    .hasValue("second/");
            assertThat(get(server.url("/second/").resolve("websockify")).statusCode())
                    .isEqualTo(426);
            assertThat(get(server.url().resolve("status")).body()).contains("\"viewers\": 0");
        }
    }

    @Test
    void tellsTheProgramWhatViewersDo() throws IOException {
        Queue<String> heard = new ConcurrentLinkedQueue<>();
        screen.onInput(new InputListener() {
            @Override
            public void key(int keysym, boolean down) {
                heard.add("key " + keysym + " " + down);
                throw new IllegalStateException("of the listener: it must hear the next event all the same");
            }

            @Override
            public void pointer(int x, int y, int buttons) {
                heard.add("pointer " + x + "," + y + " " + buttons);
            }
        });
        screen.onClipboard(text -> heard.add("copied " + text));
        try (OrielServer server = OrielServer.builder()
                        .display(screen)
                        .password("geheim")
                        .rfbPort(0)
                        .start();
                RfbViewer viewer = view(server.rfbPort(), "geheim")) {
            viewer.readUntil(() -> viewer.updates() > 0);
            viewer.key('x', true);
            viewer.pointer(500, 20, 1);
            viewer.cutText("hi");
            await().atMost(PATIENCE).until(() -> heard.contains("copied hi"));
            assertThat(heard).containsExactly("key 120 true", "pointer 199,20 1", "copied hi");
        }
    }

    @Test
    void givesEachAccountItsRights() throws IOException {
        Queue<String> heard = new ConcurrentLinkedQueue<>();
        screen.onInput(new InputListener() {
            @Override
            public void key(int keysym, boolean down) {
                heard.add("key " + keysym);
            }

            @Override
            public void pointer(int x, int y, int buttons) {
                heard.add("pointer");
            }
        });
        List<Account> accounts =
                List.of(Account.viewOnly("guest", "looking"), new Account("hand", "pointing", Set.of(Right.POINTER)));
        try (OrielServer server = OrielServer.builder()
                        .display(screen)
                        .accounts(() -> accounts)
                        .rfbPort(0)
                        .start();
                RfbViewer guest = view(server.rfbPort(), "looking");
                RfbViewer hand = view(server.rfbPort(), "pointing")) {
            guest.readUntil(() -> guest.updates() > 0);
            hand.readUntil(() -> hand.updates() > 0);
            guest.key('a', true);
            guest.pointer(1, 1, 0);
            hand.key('b', true);
            hand.pointer(2, 2, 0);
            await().atMost(PATIENCE).until(() -> !heard.isEmpty());
            assertThat(heard).containsExactly("pointer");
            assertThat(server.viewers()).extracting(ConnectedViewer::account).containsExactly("guest", "hand");
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> view(server.rfbPort(), "wrong"))
                    .withMessageContaining("authentication failed");
        }
    }

    @Test
    void tellsOfViewersAndEndsTheirConnections() throws IOException {
        Queue<String> told = new ConcurrentLinkedQueue<>();
        ViewerListener listener = new ViewerListener() {
            @Override
            public void joined(ConnectedViewer viewer) {
                told.add("joined " + viewer.display() + " from " + viewer.address());
                viewer.disconnect("no visitors today");
            }

            @Override
            public void left(ConnectedViewer viewer) {
                told.add("left " + viewer.id());
            }
        };
        try (OrielServer server = OrielServer.builder()
                        .display(screen)
                        .withoutPassword()
                        .onViewers(listener)
                        .rfbPort(0)
                        .start();
                RfbViewer viewer = view(server.rfbPort(), "")) {
            viewer.readToEnd();
            await().atMost(PATIENCE).until(() -> told.size() == 2);
            assertThat(told).containsExactly("joined / from 127.0.0.1", "left 1");
            assertThat(server.viewers()).isEmpty();
        }
    }

    @Test
    void goesOnWhileListenersBlock() throws IOException {
        CountDownLatch end = new CountDownLatch(1);
        screen.onInput(new InputListener() {
            @Override
            public void key(int keysym, boolean down) {
                waitFor(end);
            }
        });
        ViewerListener listener = new ViewerListener() {
            @Override
            public void joined(ConnectedViewer viewer) {
                waitFor(end);
            }
        };
        OrielServerBuilder builder = OrielServer.builder().display(screen).withoutPassword();
        try (OrielServer server = builder.onViewers(listener).rfbPort(0).start();
                RfbViewer first = view(server.rfbPort(), "");
                RfbViewer second = view(server.rfbPort(), "")) {
            first.key('a', true);
            screen.fill(new Rect(0, 0, 200, 100), 0x00ff00);
            screen.commit();
            first.readUntil(() -> (first.picture().rgb(0, 0) & RGB) == 0x00ff00);
            second.readUntil(() -> (second.picture().rgb(0, 0) & RGB) == 0x00ff00);
        } finally {
            end.countDown();
        }
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            assertThat(latch.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void usesEventLoopsOfTheProgramAndLeavesThemRunning() throws Exception {
        var group = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
        try {
            OrielServer server = OrielServer.builder()
                    .display(screen)
                    .withoutPassword()
                    .eventLoops(group)
                    .start();
            assertThat(get(server.url()).statusCode()).isEqualTo(200);
            AtomicReference<Throwable> thrown = new AtomicReference<>();
            group.submit(() -> {
                        try {
                            server.close();
                        } catch (IllegalStateException e) {
                            thrown.set(e);
                        }
                    })
                    .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            assertThat(thrown.get()).hasMessageContaining("call it on another thread");
            server.close();
            assertThat(group.isShuttingDown()).isFalse();
        } finally {
            group.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
        }
    }

    @Test
    void closesItsDisplaysAndLetsThoseGoOnWhoWait() throws Exception {
        OrielServer server =
                OrielServer.builder().display(screen).withoutPassword().start();
        CountDownLatch waited = new CountDownLatch(1);
        Thread waiter = new Thread(() -> {
            try {
                server.awaitClose();
                waited.countDown();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        waiter.start();
        server.close();
        server.close();
        assertThat(waited.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(screen.isClosed()).isTrue();
        assertThatIllegalStateException()
                .isThrownBy(() -> server.mount("/"))
                .withMessageContaining("start another one");
    }

    @Test
    void saysWhichPortCannotBeHadAndFreesTheDisplay() throws IOException {
        try (OrielServer server = OrielServer.builder()
                .display(VirtualFramebuffer.of("First", 10, 10))
                .withoutPassword()
                .start()) {
            OrielServerBuilder second =
                    OrielServer.builder().display(screen).withoutPassword().httpPort(server.httpPort());
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(second::start)
                    .withMessageContaining(String.valueOf(server.httpPort()));
            try (OrielServer again = second.httpPort(0).start()) {
                assertThat(again.httpPort()).isNotEqualTo(server.httpPort());
            }
        }
    }

    @Test
    void takesPicturesOfWhatViewersSee() throws Exception {
        screen.fill(new Rect(0, 0, 200, 100), 0x112233);
        screen.commit();
        try (OrielServer server =
                OrielServer.builder().display(screen).withoutPassword().start()) {
            BufferedImage first = server.picture("/").get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            assertThat(first.getWidth()).isEqualTo(200);
            assertThat(first.getRGB(199, 99) & RGB).isEqualTo(0x112233);
            screen.fill(new Rect(0, 0, 10, 10), 0x445566);
            BufferedImage second = server.picture("/").get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            assertThat(second.getRGB(5, 5) & RGB).as("nobody has committed it").isEqualTo(0x112233);
        }
    }

    @Test
    void saysWhatIsMissing() throws IOException {
        assertThatIllegalStateException()
                .isThrownBy(() -> OrielServer.builder().withoutPassword().start())
                .withMessageContaining("call display(");
        assertThatIllegalStateException()
                .isThrownBy(() -> OrielServer.builder().display(screen).start())
                .withMessageContaining("password(");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OrielServer.builder().password(""))
                .withMessageContaining("empty password");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OrielServer.builder().display(screen).display(screen))
                .withMessageContaining("give further ones a name");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OrielServer.builder().display("a/b", screen))
                .withMessageContaining("letters, digits");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OrielServer.builder().httpPort(70_000))
                .withMessageContaining("1..65535");
        try (OrielServer server = OrielServer.builder()
                .display(screen)
                .withoutPassword()
                .withoutHttp()
                .start()) {
            assertThatIllegalStateException().isThrownBy(server::url).withMessageContaining("withoutHttp()");
            assertThatIllegalStateException().isThrownBy(server::rfbPort).withMessageContaining("rfbPort(0)");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> server.newConnection("/other/"))
                    .withMessageContaining("there are [/]");
        }
    }
}
