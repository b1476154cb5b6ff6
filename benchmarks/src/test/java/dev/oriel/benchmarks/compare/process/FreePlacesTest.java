package dev.oriel.benchmarks.compare.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FreePlacesTest {

    private static final String NOBODY = "999999999\n";

    @TempDir
    Path temporary;

    private Path unix;
    private FreePlaces places;

    @BeforeEach
    void prepare() throws IOException {
        unix = Files.writeString(temporary.resolve("unix"), "Num RefCount Protocol\n");
        Files.createDirectories(temporary.resolve(".X11-unix"));
        places = new FreePlaces(temporary, unix);
    }

    @Test
    void givesEachDisplayOnce() throws IOException {
        assertThat(places.display()).isNotEqualTo(places.display());
    }

    @Test
    void passesOverDisplaysThatHaveALockASocketOrAnAbstractSocket() throws IOException {
        int next = new FreePlaces(temporary, unix).display();
        Files.writeString(temporary.resolve(".X" + next + "-lock"), NOBODY);
        Files.createFile(places.displaySocket(next + 1));
        Files.writeString(unix, "0: 1 @" + places.displaySocket(next + 2) + "\n");

        assertThat(places.display()).isEqualTo(next + 3);
    }

    @Test
    void readsNamesOfSocketsThatAreNoText() throws IOException {
        Files.write(unix, new byte[] {'0', ' ', '@', (byte) 0xFF, (byte) 0xC3, '\n'});

        assertThat(places.display()).isPositive();
    }

    @Test
    void saysWhenNoDisplayIsLeft() throws IOException {
        for (int number = 200; number <= 999; number++) {
            Files.createFile(places.displaySocket(number));
        }
        assertThatThrownBy(places::display).isInstanceOf(IOException.class).hasMessageContaining("no free display");
    }

    @Test
    void givesPortsThatCanBeListenedOn() throws IOException {
        int port = places.port();
        assertThat(places.port()).isNotEqualTo(port);
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(socket.isBound()).isTrue();
        }
    }

    @Test
    void clearsAwayWhatADeadServerLeft() throws IOException {
        Path lock = Files.writeString(temporary.resolve(".X7-lock"), "  " + NOBODY);
        Files.createFile(places.displaySocket(7));

        places.clear(7);

        assertThat(lock).doesNotExist();
        assertThat(places.displaySocket(7)).doesNotExist();
    }

    @Test
    void leavesALivingServerAlone() throws IOException {
        Path lock = Files.writeString(
                temporary.resolve(".X7-lock"), ProcessHandle.current().pid() + "\n");
        Files.createFile(places.displaySocket(7));

        places.clear(7);

        assertThat(lock).exists();
        assertThat(places.displaySocket(7)).exists();
    }
}
