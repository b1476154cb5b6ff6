package dev.oriel.server.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where native libraries are unpacked: one directory of this process, mode 0700, on a file system that lets programs be
 * mapped. The system properties of JNA, LWJGL and Netty point there, so this must be the first thing in {@code main},
 * before a class of theirs is loaded. A property that is already set is left alone.
 *
 * <p>The directory holds a lock file for as long as the process lives. It goes away at exit; one that a killed process
 * left behind is recognised by its free lock and removed by the next start. Main thread; the removal at exit runs in a
 * shutdown hook.
 */
public final class NativeEnvironment implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(NativeEnvironment.class);

    /** Directories under this name are locked; those still being made have another one. */
    private static final String PREFIX = "oriel-native-";

    /** Where JNA, LWJGL and Netty are told of the directory. */
    private static final List<String> PROPERTIES =
            List.of("jna.tmpdir", "org.lwjgl.system.SharedLibraryExtractPath", "io.netty.native.workdir");

    private static final String UNFINISHED_PREFIX = "oriel-unfinished-";
    private static final String LOCK = "lock";

    /** The first JDK on which LWJGL's java.lang.foreign back end exists; older ones fail with the property set. */
    private static final int FIRST_JDK_WITH_FOREIGN_BACK_END = 25;

    private final Path directory;
    private final FileChannel lock;
    private boolean closed;

    private NativeEnvironment(Path directory, FileChannel lock) {
        this.directory = directory;
        this.lock = lock;
    }

    /** Makes the directory in the first of the usual places that works, sets the properties, and cleans up at exit. */
    public static NativeEnvironment prepare() throws StartFailure {
        NativeEnvironment environment = in(usualPlaces());
        environment.setProperties();
        Runtime.getRuntime().addShutdownHook(new Thread(environment::close, "native-cleanup"));
        return environment;
    }

    private static List<Path> usualPlaces() {
        return Stream.of(
                        System.getProperty("java.io.tmpdir"),
                        System.getenv("XDG_RUNTIME_DIR"),
                        System.getProperty("user.home") + "/.cache")
                .filter(place -> place != null && !place.isBlank())
                .map(Path::of)
                .toList();
    }

    /** Makes a locked directory in the first place that exists and lets programs run, removing stale ones there. */
    static NativeEnvironment in(List<Path> places) throws StartFailure {
        StringBuilder reasons = new StringBuilder();
        for (Path place : places) {
            try {
                NativeEnvironment environment = create(place);
                removeStale(place, environment.directory);
                return environment;
            } catch (IOException e) {
                reasons.append("; ").append(e);
            }
        }
        throw new StartFailure(ExitCode.INTERNAL, "no place for native libraries (set -Djava.io.tmpdir=DIR)" + reasons);
    }

    /** Locked before it gets the name by which others look for stale ones. */
    private static NativeEnvironment create(Path place) throws IOException {
        Path unfinished = Files.createTempDirectory(place, UNFINISHED_PREFIX);
        Path lockFile = unfinished.resolve(LOCK);
        FileChannel lock = FileChannel.open(lockFile, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try {
            requireThatProgramsRun(lockFile);
            if (lock.tryLock() == null) {
                throw new IOException(lockFile + " is locked by another process");
            }
            Path suffix = unfinished.getFileName();
            Path directory = place.resolve(PREFIX + suffix.toString().substring(UNFINISHED_PREFIX.length()));
            return new NativeEnvironment(Files.move(unfinished, directory), lock);
        } catch (IOException e) {
            lock.close();
            removeTree(unfinished);
            throw e;
        }
    }

    /** On a file system mounted noexec the right to execute is denied even where the mode grants it. */
    private static void requireThatProgramsRun(Path file) throws IOException {
        if (!file.toFile().setExecutable(true, true) || !Files.isExecutable(file)) {
            throw new IOException(file.getParent().getParent() + " does not let programs run (noexec)");
        }
        if (!file.toFile().setExecutable(false, false)) {
            throw new IOException(file + " keeps its right to execute");
        }
    }

    private static void removeStale(Path place, Path own) throws IOException {
        List<Path> candidates;
        try (Stream<Path> entries = Files.list(place)) {
            candidates = entries.filter(entry -> entry.getFileName().toString().startsWith(PREFIX))
                    .filter(entry -> !entry.equals(own))
                    .toList();
        }
        for (Path candidate : candidates) {
            try {
                if (isOfSameOwner(candidate, own) && isUnlocked(candidate.resolve(LOCK))) {
                    removeTree(candidate);
                    LOG.debug("removed {}, left behind by a killed process", candidate);
                }
            } catch (IOException e) {
                LOG.debug("{} stays: {}", candidate, e.toString());
            }
        }
    }

    private static boolean isOfSameOwner(Path candidate, Path own) throws IOException {
        return Files.isDirectory(candidate, LinkOption.NOFOLLOW_LINKS)
                && Files.getOwner(candidate, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(own));
    }

    private static boolean isUnlocked(Path lockFile) throws IOException {
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE)) {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    private void setProperties() {
        PROPERTIES.forEach(property -> setUnlessPresent(property, directory.toString()));
        if (Runtime.version().feature() >= FIRST_JDK_WITH_FOREIGN_BACK_END) {
            setUnlessPresent("org.lwjgl.system.memoryBackend", "ffm");
        }
    }

    private static void setUnlessPresent(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }

    public Path directory() {
        return directory;
    }

    /**
     * Removes the directory, and takes back the properties; libraries that are mapped stay usable. Does nothing the second
     * time. Any thread.
     */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        PROPERTIES.stream()
                .filter(property -> directory.toString().equals(System.getProperty(property)))
                .forEach(System::clearProperty);
        try {
            removeTree(directory);
            lock.close();
        } catch (IOException | UncheckedIOException e) {
            LOG.debug("{} stays until the next start: {}", directory, e.toString());
        }
    }

    private static void removeTree(Path top) throws IOException {
        if (!Files.exists(top)) {
            return;
        }
        List<Path> entries;
        try (Stream<Path> walk = Files.walk(top)) {
            entries = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path entry : entries) {
            Files.deleteIfExists(entry);
        }
    }
}
