package dev.oriel.swing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.oriel.VirtualFramebuffer;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LauncherOptionsTest {

    @Test
    void givesTheProgramWhatFollowsItsName() throws IOException {
        LauncherOptions options = LauncherOptions.parse("--without-password", "com.example.Main", "--size", "b");
        assertThat(options.mainClass()).isEqualTo("com.example.Main");
        assertThat(options.arguments()).containsExactly("--size", "b");
        assertThat(options.hasRfbPort()).isFalse();
    }

    @Test
    void makesAScreenOfTheSizeAndTitle() throws IOException {
        LauncherOptions options =
                LauncherOptions.parse("--size", "320X200", "--title", "Shown", "--without-password", "Main");
        try (VirtualFramebuffer screen = options.framebuffer()) {
            assertThat(screen.name()).isEqualTo("Shown");
            assertThat(screen.width()).isEqualTo(320);
            assertThat(screen.height()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "which program?,--without-password",
        "who may look?,Main",
        "there is no option --sise,--sise 1x1 Main",
        "--size needs the like of 1280x800,--size 1280 Main",
        "--size has sides from 1 to,--size 0x5 Main",
        "--size has sides from 1 to,--size 5x40000 Main",
        "--rfb-port needs a number,--rfb-port some Main",
        "--title needs a value,--title"
    })
    void saysWhatIsWrong(String message, String words) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LauncherOptions.parse(words.split(" ", -1)))
                .withMessageContaining(message);
    }

    @Test
    void saysThatThePasswordFileIsMissing() {
        Assertions.assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> LauncherOptions.parse("--password-file", "/no/such/file", "Main"));
    }
}
