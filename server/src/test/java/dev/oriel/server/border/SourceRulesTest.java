package dev.oriel.server.border;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules of the house that can be read off the files: sizes, names, comments, class versions. */
final class SourceRulesTest {

    private static final int MAX_LINES = 400;

    /** Java 17, see the class file format, table 4.1-A. */
    private static final int JAVA_17_CLASS_VERSION = 61;

    private static final Set<String> FOLDERS_OF_OTHERS = Set.of(".git", "target", "node_modules");

    private static final Set<String> TEXT_ENDINGS =
            Set.of("java", "js", "json", "md", "xml", "html", "css", "sh", "yml", "yaml", "txt", "");

    private static final Pattern EMPTY_CATCH = Pattern.compile("catch \\([^)]*\\) \\{\\s*}");
    private static final Pattern VAGUE_NAME =
            Pattern.compile("(^(Abstract|Base)[A-Z].*)|(.*(Manager|Helper|Helpers|Util|Utils|Impl|Base)$)");

    private static List<Path> filesBelow(Path top) {
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(top, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                    return FOLDERS_OF_OTHERS.contains(directory.getFileName().toString())
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.isRegularFile() && TEXT_ENDINGS.contains(ending(file))) {
                        files.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static String ending(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1).equals(name) ? "" : name.substring(name.lastIndexOf('.') + 1);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    private static Stream<Path> mainSources() {
        return Arrays.stream(Module.values())
                .filter(module -> Files.isDirectory(module.sources()))
                .flatMap(module -> filesBelow(module.sources()).stream())
                .filter(file -> ending(file).equals("java"));
    }

    private static String nameOf(Path file) {
        return Module.root().relativize(file).toString();
    }

    @Test
    void everyPackageSaysInThreeSentencesWhatItIsFor() {
        assertThat(mainSources().map(Path::getParent).distinct())
                .as("package-info: what it does, who may call it, on which thread")
                .allSatisfy(folder -> {
                    Path page = folder.resolve("package-info.java");
                    assertThat(page).exists();
                    String comment = text(page).replaceAll("(?s)\\*/.*", "").replaceAll("\\s+\\*?\\s*", " ");
                    assertThat(comment.split("[.!?](\\s|$)", -1)).as(comment).hasSizeGreaterThanOrEqualTo(4);
                });
    }

    @Test
    void onlyMainEndsTheProcess() {
        assertThat(mainSources()
                        .filter(file -> !nameOf(file).endsWith("Main.java"))
                        .filter(file -> text(file)
                                .matches("(?s).*\\b(System\\.exit|Runtime\\.getRuntime\\(\\)\\.(exit|halt))\\(.*"))
                        .map(SourceRulesTest::nameOf))
                .as("a part that ends the process takes everybody else's viewers with it")
                .isEmpty();
    }

    @Test
    void noCatchIsEmpty() {
        assertThat(mainSources()
                        .filter(file -> EMPTY_CATCH.matcher(text(file)).find())
                        .map(SourceRulesTest::nameOf))
                .as("a swallowed error is found last")
                .isEmpty();
    }

    @Test
    void namesSayWhatAThingIs() {
        assertThat(mainSources()
                        .map(file -> file.getFileName().toString().replace(".java", ""))
                        .filter(name -> VAGUE_NAME.matcher(name).matches()))
                .as("if only such a word fits, the split is wrong")
                .isEmpty();
    }

    @Test
    void longSourcesAreOnTheListInTheArchitecturePage() {
        Path page = Module.root().resolve("ARCHITECTURE.md");
        String list = Files.exists(page) ? text(page) : "";
        Path webClient = Module.root().resolve("web-client/src");
        Stream<Path> scripts = Files.isDirectory(webClient) ? filesBelow(webClient).stream() : Stream.empty();
        Map<String, Long> longFiles = new TreeMap<>();
        Stream.concat(mainSources(), scripts).forEach(file -> {
            long lines = text(file).lines().count();
            if (lines > MAX_LINES && !list.contains(file.getFileName().toString())) {
                longFiles.put(nameOf(file), lines);
            }
        });
        assertThat(longFiles)
                .as("sources above %d lines stand in ARCHITECTURE.md with the reason", MAX_LINES)
                .isEmpty();
    }

    @Test
    void theTextNamesNoPackageServerAndNoUnfinishedWork() {
        // Put together here, so that this file does not name them either.
        List<String> words =
                List.of("registry" + ".npmjs", "repo" + ".maven", "repo1" + ".maven", "TO" + "DO:", "FIX" + "ME");
        assertThat(filesBelow(Module.root()))
                .as("lock files and pages must work with any mirror; unfinished work is not committed")
                .allSatisfy(file -> assertThat(text(file)).doesNotContain(words));
    }

    @Test
    void classesRunOnJava17() throws IOException {
        for (Module module : Module.values()) {
            if (!module.isBuilt()) {
                continue;
            }
            try (Stream<Path> files = Files.walk(module.classes())) {
                for (Path file :
                        files.filter(path -> ending(path).equals("class")).toList()) {
                    assertThat(majorVersion(file)).as(nameOf(file)).isLessThanOrEqualTo(JAVA_17_CLASS_VERSION);
                }
            }
        }
    }

    /** The class file format: magic u4, minor u2, major u2. */
    private static int majorVersion(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
            assertThat(in.readInt()).isEqualTo(0xCAFEBABE);
            in.readUnsignedShort();
            return in.readUnsignedShort();
        }
    }
}
