package dev.oriel.benchmarks.compare.link;

import java.io.Closeable;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Listens on a free port of loopback and carries each connection to the server through a link of its own. Its threads are
 * daemons and end with the connections; {@link #close} ends all.
 */
public final class Relay implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Relay.class.getName());

    /** The kernel's buffers would hide the link's fullness from the server: as small as throughput allows. */
    private static final int KERNEL_BUFFER_BYTES = 65_536;

    private final Link link;
    private final InetSocketAddress server;
    private final ServerSocket listener;
    private final Set<Closeable> open = ConcurrentHashMap.newKeySet();
    private final AtomicLong seeds;

    private Relay(Link link, InetSocketAddress server, long seed) throws IOException {
        this.link = link;
        this.server = server;
        seeds = new AtomicLong(seed);
        listener = new ServerSocket();
        listener.setReceiveBufferSize(KERNEL_BUFFER_BYTES);
        listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        open.add(listener);
    }

    /**
     * Starts to listen.
     *
     * @param serverPort on loopback
     * @param seed of the link's losses
     */
    public static Relay start(Link link, int serverPort, long seed) throws IOException {
        InetSocketAddress server = new InetSocketAddress(InetAddress.getLoopbackAddress(), serverPort);
        Relay relay = new Relay(link, server, seed);
        relay.run("accept", relay::acceptAll);
        return relay;
    }

    /** Where viewers connect. */
    public int port() {
        return listener.getLocalPort();
    }

    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    /** A connection that ends, in whatever way, ends its threads. */
    private void run(String name, Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException ended) {
                        LOG.log(Level.DEBUG, "relay {0}: {1}", name, ended.getMessage());
                    } catch (InterruptedException interrupted) {
                        Thread.currentThread().interrupt();
                    }
                },
                "relay-" + name);
        thread.setDaemon(true);
        thread.start();
    }

    private void acceptAll() throws IOException {
        while (true) {
            Socket viewer = listener.accept();
            try {
                connect(viewer);
            } catch (IOException refused) {
                close(viewer);
            }
        }
    }

    private void connect(Socket viewer) throws IOException {
        Socket upstream = new Socket();
        upstream.setReceiveBufferSize(KERNEL_BUFFER_BYTES);
        open.add(viewer);
        open.add(upstream);
        upstream.connect(server);
        viewer.setTcpNoDelay(true);
        upstream.setTcpNoDelay(true);
        carry("down", upstream, viewer);
        carry("up", viewer, upstream);
    }

    private void carry(String name, Socket from, Socket to) {
        RandomGenerator random = RandomGeneratorFactory.of("SplittableRandom").create(seeds.getAndIncrement());
        RelayDirection direction = new RelayDirection(new ShapedLine(link, random, System.nanoTime()));
        run(name + "-read", () -> direction.readAll(from.getInputStream()));
        run(name + "-write", () -> {
            try {
                direction.writeAll(to.getOutputStream());
            } finally {
                close(from);
                close(to);
            }
        });
    }

    private void close(Closeable socket) {
        open.remove(socket);
        try {
            socket.close();
        } catch (IOException alreadyGone) {
            LOG.log(Level.DEBUG, "closing: {0}", alreadyGone.getMessage());
        }
    }

    @Override
    public void close() {
        for (Closeable socket : Set.copyOf(open)) {
            close(socket);
        }
    }
}
