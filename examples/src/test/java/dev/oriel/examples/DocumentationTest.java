package dev.oriel.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Java that people copy from our pages compiles. */
class DocumentationTest {

    private static final Pattern BLOCK = Pattern.compile("(?s)```java\n(.*?)```");
    private static final Pattern CLASS = Pattern.compile("(?m)^(?:public )?(?:final )?class (\\w+)");

    /** What an IDE would add to a piece that is no whole file. */
    private static final String IMPORTS = Stream.of(
                    "dev.oriel.*",
                    "dev.oriel.framebuffer.*",
                    "dev.oriel.junit.*",
                    "dev.oriel.swing.*",
                    "dev.oriel.x11.*",
                    "io.javalin.Javalin",
                    "io.javalin.http.Handler",
                    "io.netty.channel.*",
                    "io.netty.channel.nio.*",
                    "io.netty.handler.codec.http.*",
                    "java.net.SocketAddress",
                    "java.nio.ByteBuffer",
                    "java.util.*",
                    "java.util.concurrent.*",
                    "java.util.concurrent.atomic.LongAdder",
                    "javafx.animation.KeyFrame",
                    "javafx.animation.Timeline",
                    "javafx.scene.image.PixelFormat",
                    "javafx.scene.image.WritableImage",
                    "javafx.scene.robot.Robot",
                    "javafx.util.Duration",
                    "javax.swing.JButton",
                    "org.eclipse.jetty.websocket.api.Callback",
                    "org.eclipse.jetty.websocket.api.Session",
                    "org.junit.jupiter.api.*")
            .map(name -> "import " + name + ";\n")
            .collect(Collectors.joining());

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String name, String text) {
            super(URI.create("string:///" + name + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/embedding.md"})
    void everyPieceOfJavaCompiles(String page, @TempDir Path classes) throws IOException {
        String text = Files.readString(Path.of(System.getProperty("oriel.root"), page));
        Matcher block = BLOCK.matcher(text);
        int count = 0;
        while (block.find()) {
            String error = compile(source(block.group(1)), classes);
            assertThat(error).as("%s:\n%s", page, block.group(1)).isEmpty();
            count++;
        }
        assertThat(count).as("blocks of Java in %s", page).isPositive();
    }

    private static Source source(String code) {
        Optional<String> name =
                CLASS.matcher(code).results().map(match -> match.group(1)).findFirst();
        if (name.isPresent()) {
            return new Source(name.get(), (code.contains("import ") ? "" : IMPORTS) + code);
        }
        return new Source("Piece", IMPORTS + "class Piece {\nvoid piece() throws Exception {\n" + code + "\n}\n}\n");
    }

    private static String compile(Source source, Path classes) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        List<String> options = List.of("-d", classes.toString(), "-proc:none", "--release", "17");
        boolean isDone = compiler.getTask(null, null, problems, options, null, new ArrayList<>(List.of(source)))
                .call();
        return isDone ? "" : problems.getDiagnostics().toString();
    }
}
