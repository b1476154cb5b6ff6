package dev.oriel.server.border;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** The Java modules of the build, with the packages that are theirs. */
enum Module {
    FRAMEBUFFER("framebuffer", "dev.oriel.framebuffer"),
    VIEWER("viewer", "dev.oriel.viewer"),
    RFB_CORE("rfb-core", "dev.oriel.rfb"),
    ENCODERS("encoders", "dev.oriel.encoders"),
    X11_BRIDGE("x11-bridge", "dev.oriel.x11"),
    WEBSOCKET("websocket", "dev.oriel.websocket"),
    SERVER("server", "dev.oriel.server"),
    BENCHMARKS("benchmarks", "dev.oriel.benchmarks");

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

    static boolean isInside(String name, String packageName) {
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

    /** The benchmarks are built last, so a test of the server may come before them. */
    boolean isBuilt() {
        return Files.isDirectory(classes());
    }

    @Override
    public String toString() {
        return folder;
    }
}
