package dev.oriel.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oriel.OrielServer;
import dev.oriel.framebuffer.desktop.Desktop;
import dev.oriel.junit.RemoteScreen;
import dev.oriel.swing.ComponentScreen;
import dev.oriel.x11.XvfbDesktop;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A change of what programs see is a visible diff of {@code docs/api}: this test fails until {@code ./dev api} has written it
 * anew.
 */
class ApiSurfaceTest {

    @ParameterizedTest
    @ValueSource(
            classes = {OrielServer.class, ComponentScreen.class, RemoteScreen.class, Desktop.class, XvfbDesktop.class})
    void promisesWhatIsWrittenDown(Class<?> sample) throws Exception {
        Path page = Path.of(System.getProperty("oriel.root"), "docs/api", sample.getPackageName() + ".txt");
        String surface = ApiSurface.of(sample);
        if (Boolean.getBoolean("oriel.api.write")) {
            Files.createDirectories(page.getParent());
            Files.writeString(page, surface);
        }
        assertThat(page)
                .as(
                        "the public surface of %s has changed: if that is meant, run ./dev api and commit",
                        sample.getPackageName())
                .content()
                .isEqualTo(surface);
    }
}
