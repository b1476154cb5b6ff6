package dev.oriel.x11.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Looks for programs the way a shell does. Any thread. */
public final class Programs {

    private Programs() {}

    /** Where the program is; a name with a slash is taken as it is, others are searched in PATH. */
    public static Optional<Path> find(String name) {
        if (name.indexOf('/') >= 0) {
            return Optional.of(Path.of(name)).filter(Files::isExecutable);
        }
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("/usr/bin:/bin");
        return Arrays.stream(path.split(File.pathSeparator, -1))
                .filter(directory -> !directory.isEmpty())
                .map(directory -> Path.of(directory, name))
                .filter(candidate -> Files.isRegularFile(candidate) && Files.isExecutable(candidate))
                .findFirst();
    }

    static Path require(String name, String hint) throws ProgramMissingException {
        return find(name).orElseThrow(() -> new ProgramMissingException(name, hint));
    }
}
