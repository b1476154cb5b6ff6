package dev.oriel.server.options;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oriel.server.runtime.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code docs/options.md} and the generated help speak of the same options and exit codes. */
final class OptionsPageTest {

    private static final Pattern OPTION_ROW = Pattern.compile("^\\| `(--[a-z-]+)` \\|.*", Pattern.MULTILINE);
    private static final Pattern EXIT_CODE_ROW = Pattern.compile("^\\| (\\d+ \\| .*?) \\|$", Pattern.MULTILINE);

    private static String page() throws IOException {
        return Files.readString(Path.of(System.getProperty("oriel.root"), "docs/options.md"));
    }

    @Test
    void thePageListsExactlyTheOptionsThatExist() throws IOException {
        assertThat(OPTION_ROW.matcher(page()).results().map(row -> row.group(1)))
                .containsExactlyInAnyOrderElementsOf(
                        CommandLineOptions.spec().optionsMap().keySet());
    }

    @Test
    void thePageListsExactlyTheExitCodesThatExist() throws IOException {
        assertThat(EXIT_CODE_ROW.matcher(page()).results().map(row -> row.group(1)))
                .containsExactlyElementsOf(Arrays.stream(ExitCode.values())
                        .map(code -> code.number() + " | " + code.meaning())
                        .toList());
    }
}
