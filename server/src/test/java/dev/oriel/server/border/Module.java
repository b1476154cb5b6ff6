package dev.oriel.server.border;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** The Java modules of the build, with the packages that are theirs. */
enum Module {
    FRAMEBUFFER("framebuffer", "dev.oriel.framebuffer"),
    VIEWER("viewer", "dev.oriel.viewer"),
    RFB_CORE("rfb-core", "dev.oriel.rfb"),
    ENCODERS("encoders", "dev.oriel.encoders"),
    X11_BRIDGE("x11-bridge", "dev.oriel.x11"),
    WEBSOCKET("websocket", "dev.oriel.websocket"),
    SWING("swing", "dev.oriel.swing"),
    JUNIT("junit", "dev.oriel.junit"),
    EXAMPLES("examples", "dev.oriel.examples"),
    EMBED("embed", "dev.oriel"),
    SERVER("server", "dev.oriel.server"),
    BENCHMARKS("benchmarks", "dev.oriel.benchmarks");

    private static final String ROOT = "dev.oriel";
    private static final Pattern IN_ROOT = Pattern.compile("dev\\.oriel\\.([A-Z][^.]*|serving(\\..*)?)");

    private final String folder;
    private final String packageName;

    Module(String folder, String packageName) {
        this.folder = folder;
        this.packageName = packageName;
    }

    /** The module whose package this class or package is in; empty for foreign ones. */
    static Optional<Module> of(String name) {
        return Arrays.stream(values())
                .filter(module -> isInside(name, module.packageName))
                .findFirst();
    }

    /** Whether a class or package is in this package or below; below the library's root only {@code serving} is its own. */
    static boolean isInside(String name, String packageName) {
        if (packageName.equals(ROOT)) {
            return name.equals(ROOT) || IN_ROOT.matcher(name).matches();
        }
        return name.equals(packageName) || name.startsWith(packageName + ".");
    }

    static Path root() {
        return Path.of(System.getProperty("oriel.root"));
    }

    Path sources() {
        return root().resolve(folder).resolve("src/main/java");
    }

    Path classes() {
        return root().resolve(folder).resolve("target/classes");
    }

    /** Whether the server is built and tested without it, so that it may be missing here. */
    boolean isApart() {
        return this == BENCHMARKS || this == SWING || this == JUNIT || this == EXAMPLES;
    }

    boolean isBuilt() {
        return Files.isDirectory(classes());
    }

    @Override
    public String toString() {
        return folder;
    }
}
