package dev.oriel.server.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class NativeEnvironmentTest {

    @TempDir
    private Path place;

    /** Prepares, says where, and waits until it is ended. */
    public static final class Holder {

        private Holder() {}

        public static void main(String[] args) throws Exception {
            NativeEnvironment environment = NativeEnvironment.prepare();
            System.out.println(environment.directory() + " " + System.getProperty("jna.tmpdir"));
            System.in.transferTo(OutputStream.nullOutputStream());
        }
    }

    private Process holder() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-Djava.io.tmpdir=" + place,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static String firstLine(Process process) throws IOException {
        return process.inputReader().readLine();
    }

    private List<Path> entries() throws IOException {
        try (Stream<Path> entries = Files.list(place)) {
            return entries.filter(entry -> entry.getFileName().toString().startsWith("oriel-"))
                    .toList();
        }
    }

    @Test
    void theDirectoryIsPrivateAndGoesAway() throws Exception {
        NativeEnvironment environment = NativeEnvironment.in(List.of(place));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(environment.directory())))
                .isEqualTo("rwx------");
        Files.writeString(environment.directory().resolve("library.so"), "unpacked");
        environment.close();
        environment.close();
        assertThat(entries()).isEmpty();
    }

    @Test
    void takesTheNextPlaceWhenOneDoesNotWork() throws Exception {
        try (NativeEnvironment environment = NativeEnvironment.in(List.of(place.resolve("missing"), place))) {
            assertThat(environment.directory().getParent()).isEqualTo(place);
        }
        assertThatThrownBy(() -> NativeEnvironment.in(List.of(place.resolve("missing"))))
                .isInstanceOf(StartFailure.class)
                .hasMessageContainingAll("missing", "java.io.tmpdir");
    }

    @Test
    void leavesTheDirectoryOfALiveProcessAloneAndRemovesThatOfAKilledOne() throws Exception {
        Process holder = holder();
        Path held = Path.of(firstLine(holder).split(" ", -1)[0]);
        NativeEnvironment.in(List.of(place)).close();
        assertThat(held).isDirectory();

        holder.destroyForcibly();
        assertThat(holder.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(held).isDirectory();
        NativeEnvironment.in(List.of(place)).close();
        assertThat(entries()).isEmpty();
    }

    @Test
    void aProcessPointsLibrariesThereAndCleansUpWhenItEnds() throws Exception {
        Process holder = holder();
        String[] words = firstLine(holder).split(" ", -1);
        assertThat(words[1]).isEqualTo(words[0]);
        holder.destroy();
        assertThat(holder.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(entries()).isEmpty();
    }

    @Test
    void doesNotTouchALinkThatWearsItsName() throws Exception {
        Path precious = Files.createDirectory(place.resolve("precious"));
        Files.createFile(precious.resolve("lock"));
        Path link = Files.createSymbolicLink(place.resolve("oriel-native-link"), precious);
        NativeEnvironment.in(List.of(place)).close();
        assertThat(link).isSymbolicLink();
        assertThat(precious.resolve("lock")).exists();
    }
}
