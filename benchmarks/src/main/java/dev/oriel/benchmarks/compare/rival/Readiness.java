package dev.oriel.benchmarks.compare.rival;

import dev.oriel.benchmarks.compare.process.FreePlaces;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** Looks whether a server can be used. Each look ends within a second. */
final class Readiness {

    private static final int LOOK_MILLIS = 1000;
    private static final int GREETING_BYTES = 12;

    private final FreePlaces places;
    private final int display;
    private final int rfbPort;
    private final int httpPort;

    Readiness(FreePlaces places, int display, int rfbPort, int httpPort) {
        this.places = places;
        this.display = display;
        this.rfbPort = rfbPort;
        this.httpPort = httpPort;
    }

    boolean isMet(ReadyCheck check) {
        return hasDisplay()
                && switch (check) {
                    case DISPLAY -> true;
                    case RFB -> greets(rfbPort);
                    case HTTP -> accepts(httpPort);
                };
    }

    private boolean hasDisplay() {
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(places.displaySocket(display)))) {
            return channel.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    /** RFC 6143, section 7.1.1: the server speaks first. */
    private static boolean greets(int port) {
        try (Socket socket = connect(port)) {
            byte[] greeting = socket.getInputStream().readNBytes(GREETING_BYTES);
            return new String(greeting, StandardCharsets.US_ASCII).startsWith("RFB ");
        } catch (IOException notYet) {
            return false;
        }
    }

    private static boolean accepts(int port) {
        try (Socket socket = connect(port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static Socket connect(int port) throws IOException {
        Socket socket = new Socket();
        try {
            socket.setSoTimeout(LOOK_MILLIS);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), LOOK_MILLIS);
            return socket;
        } catch (IOException refused) {
            socket.close();
            throw refused;
        }
    }
}
