package dev.oriel.x11.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A fresh directory of mode 0700 on tmpfs if there is one. Its name tells the process that made it by pid and start time, so
 * that a later start finds and removes what killed ones left: {@code oriel-x11-<pid>-<start>-<random>}. Any thread.
 */
final class PrivateDirectory implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PrivateDirectory.class);
    private static final Pattern NAME = Pattern.compile("oriel-x11-(\\d+)-(\\d+)-.*");

    private final Path path;

    private PrivateDirectory(Path path) {
        this.path = path;
    }

    /** Removes what dead processes left, then makes a new one. */
    static PrivateDirectory create() throws IOException {
        return createIn(parent());
    }

    static PrivateDirectory createIn(Path parent) throws IOException {
        removeLeftovers(parent);
        long pid = ProcessHandle.current().pid();
        String prefix = "oriel-x11-" + pid + "-" + startTicks(pid).orElse(0L) + "-";
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        return new PrivateDirectory(Files.createTempDirectory(parent, prefix, ownerOnly));
    }

    Path path() {
        return path;
    }

    private static Path parent() {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        return Stream.of(Optional.of("/dev/shm"), Optional.ofNullable(System.getenv("XDG_RUNTIME_DIR")))
                .flatMap(Optional::stream)
                .filter(name -> !name.isEmpty())
                .map(Path::of)
                .filter(candidate -> Files.isDirectory(candidate) && Files.isWritable(candidate))
                .findFirst()
                .orElse(temporary);
    }

    private static void removeLeftovers(Path parent) throws IOException {
        try (DirectoryStream<Path> candidates = Files.newDirectoryStream(parent, "oriel-x11-*")) {
            for (Path candidate : candidates) {
                Matcher name = NAME.matcher(candidate.getFileName().toString());
                if (name.matches() && isOurs(candidate) && isDead(name.group(1), name.group(2))) {
                    LOG.info("removing {}, left by a process that is gone", candidate);
                    removeTree(candidate);
                }
            }
        }
    }

    /** A directory of our own user; what others put into a shared place is left alone. */
    private static boolean isOurs(Path candidate) throws IOException {
        return Files.isDirectory(candidate, LinkOption.NOFOLLOW_LINKS)
                && Files.getOwner(candidate, LinkOption.NOFOLLOW_LINKS)
                        .equals(Files.getOwner(Path.of("/proc/self"), LinkOption.NOFOLLOW_LINKS));
    }

    private static boolean isDead(String pid, String start) {
        try {
            Optional<Long> running = startTicks(Long.parseLong(pid));
            return running.isEmpty() || running.get() != Long.parseLong(start);
        } catch (NumberFormatException tooLong) {
            return false;
        }
    }

    /** When the process started, in clock ticks since boot (proc(5), field 22 of stat); empty if there is none. */
    private static Optional<Long> startTicks(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            String[] afterName = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            return Optional.of(Long.parseLong(afterName[19]));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    private static void removeTree(Path root) {
        try (Stream<Path> tree = Files.walk(root)) {
            List<Path> leavesFirst = tree.sorted(Comparator.reverseOrder()).toList();
            for (Path path : leavesFirst) {
                Files.deleteIfExists(path);
            }
        } catch (IOException | UncheckedIOException inTheWay) {
            LOG.warn("cannot remove {}: {}", root, inTheWay.toString());
        }
    }

    @Override
    public void close() {
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            removeTree(path);
        }
    }
}
