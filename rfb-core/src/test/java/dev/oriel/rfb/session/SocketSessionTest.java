package dev.oriel.rfb.session;

import static dev.oriel.rfb.session.SessionBench.BANNER;
import static dev.oriel.rfb.session.SessionBench.SERVER_INIT;
import static dev.oriel.rfb.session.SessionBench.VNC_AUTH;
import static dev.oriel.rfb.session.SessionBench.failure;
import static dev.oriel.rfb.session.SessionBench.version;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oriel.rfb.security.LoginThrottle;
import dev.oriel.rfb.security.NoSecurity;
import dev.oriel.rfb.security.SecurityType;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an embedded channel cannot show: real sockets, and event loops that end. */
class SocketSessionTest {

    private static final int TIMEOUT_MILLIS = 20_000;

    private final EventLoopGroup group = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    private final FakeDisplay display = new FakeDisplay();
    private final LogLines log = new LogLines();

    private final ChannelGroup accepted = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);

    @AfterEach
    void stop() {
        endEventLoop();
        log.close();
    }

    /** Connections first, as the server does: an event loop that ends does not tell all of its own. */
    private void endEventLoop() {
        assertThat(accepted.close().awaitUninterruptibly(TIMEOUT_MILLIS)).isTrue();
        group.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
    }

    private SessionPorts ports(SecurityType type) {
        return new SessionPorts(
                display, display, display, List.of(type), new LoginThrottle(() -> 0), SessionSettings.DEFAULT);
    }

    private Socket connect(SecurityType type) throws IOException {
        SessionPorts ports = ports(type);
        Channel server = new ServerBootstrap()
                .group(group)
                .channel(NioServerSocketChannel.class)
                .childHandler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        accepted.add(channel);
                        channel.pipeline().addLast(new RfbSession(ports, new SessionListener() {}));
                    }
                })
                .bind(InetAddress.getLoopbackAddress(), 0)
                .syncUninterruptibly()
                .channel();
        Socket socket = new Socket();
        socket.connect(server.localAddress(), TIMEOUT_MILLIS);
        socket.setSoTimeout(TIMEOUT_MILLIS);
        return socket;
    }

    private static String read(InputStream in, String expected) throws IOException {
        return ByteBufUtil.hexDump(in.readNBytes(expected.length() / 2));
    }

    @Test
    void speaksFirstAndLetsAViewerIn() throws IOException {
        try (Socket socket = connect(new NoSecurity())) {
            InputStream in = socket.getInputStream();
            assertThat(read(in, BANNER)).isEqualTo(BANNER);

            socket.getOutputStream().write(version("003.008"));
            socket.getOutputStream().write(new byte[] {1, 1});

            String rest = "0101" + "00000000" + SERVER_INIT;
            assertThat(read(in, rest)).isEqualTo(rest);
        }
    }

    @Test
    void deliversTheReasonBeforeItHangsUp() throws IOException {
        try (Socket socket = connect(VNC_AUTH)) {
            socket.getOutputStream().write(version("003.008"));
            socket.getOutputStream().write(new byte[] {1});

            assertThat(ByteBufUtil.hexDump(socket.getInputStream().readAllBytes()))
                    .isEqualTo(BANNER + "0102" + failure("security type 1 was chosen but not offered"));
        }
    }

    @Test
    void releasesWhatIsHandedOverAfterTheEventLoopHasEnded() throws IOException {
        try (Socket socket = connect(new NoSecurity())) {
            socket.getOutputStream().write(version("003.008"));
            socket.getOutputStream().write(new byte[] {1, 1});
            assertThat(read(socket.getInputStream(), BANNER + "0101" + "00000000" + SERVER_INIT))
                    .endsWith(SERVER_INIT);
        }
        endEventLoop();
        ByteBuf late = Unpooled.buffer(1).writeByte(1);

        display.ports.get(0).send(1, List.of(late));

        assertThat(late.refCnt()).isZero();
    }
}
