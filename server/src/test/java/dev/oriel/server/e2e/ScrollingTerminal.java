package dev.oriel.server.e2e;

import dev.oriel.viewer.RfbViewer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * An xterm whose text scrolls when a viewer types how far.
 *
 * @param directory where its script leaves word
 */
record ScrollingTerminal(Path directory) {

    /** Prints as many coloured lines as the number read asks for, then tells so in a file. */
    private static final String SCRIPT = """
            printf '\\033[?25l'; stty -echo; echo start; : > "$0/started"
            while IFS= read -r lines; do
                i=0
                while [ "$i" -lt "$lines" ]; do
                    i=$((i + 1))
                    printf '\\033[3%dmline %d \\033[4%dm of %d: The quick brown fox\\033[0m\\n' \
                        $((i % 8)) "$i" $(((i + 3) % 8)) "$lines"
                done
                : > "$0/done-$lines"
            done
            """;

    /** Fits on a screen of 640x400 pixels. */
    List<String> command() {
        return List.of(
                "xterm",
                "-fa",
                "DejaVu Sans Mono",
                "-fs",
                "9",
                "-geometry",
                "80x24+7+5",
                "-e",
                "sh",
                "-c",
                SCRIPT,
                directory.toString());
    }

    void awaitStart(Object owner) {
        Patience.until("xterm of " + owner, () -> Files.exists(directory.resolve("started")));
    }

    /** Types a number of lines, each time another one, and lets the viewers watch them go by. */
    void scroll(List<RfbViewer> viewers, int lines) throws IOException {
        Path done = directory.resolve("done-" + lines);
        Files.deleteIfExists(done);
        for (RfbViewer viewer : viewers) {
            viewer.readUntil(() -> viewer.updates() > 0);
        }
        RfbViewer typing = viewers.get(0);
        typing.pointer(100, 100, 0);
        typing.type(lines + "\n");
        Patience.until(lines + " lines gone by", () -> {
            for (RfbViewer viewer : viewers) {
                viewer.readAvailable();
            }
            return Files.exists(done);
        });
    }
}
