package dev.oriel.benchmarks.compare.rival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RivalCatalogTest {

    private static final String ONE = """
            {"name": "one", "about": "a test", "programs": {"sh": {"candidates": ["${NOT_SET}/sh", "sh"], "hint": "a shell"}},
             "processes": [{"name": "sh", "command": ["{program:sh}"], "ready": "rfb", "readySeconds": 1}],
             "viewer": "rfb://127.0.0.1:{port}"}
            """;

    @TempDir
    Path folder;

    @Test
    void knowsOrielAndItsRivals() throws IOException {
        RivalCatalog catalog = RivalCatalog.read(Optional.empty());

        assertThat(catalog.names())
                .startsWith("oriel")
                .contains("oriel-websocket", "tigervnc", "x11vnc", "turbovnc", "kasmvnc", "tigervnc-new")
                .doesNotHaveDuplicates();
        assertThat(catalog.names())
                .allSatisfy(
                        name -> assertThat(catalog.description(name).about()).isNotEmpty());
    }

    @Test
    void readsFurtherDescriptions() throws IOException {
        Files.writeString(folder.resolve("one.json"), ONE);
        assertThat(RivalCatalog.read(Optional.of(folder)).names()).contains("oriel", "one");
    }

    @Test
    void namesTheFileThatIsWrong() throws IOException {
        Files.writeString(folder.resolve("wrong.json"), ONE.replace("\"rfb\"", "\"soon\""));
        assertThatThrownBy(() -> RivalCatalog.read(Optional.of(folder)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("wrong.json")
                .hasMessageContaining("soon");
    }

    @Test
    void refusesWordsItDoesNotKnow() throws IOException {
        Files.writeString(folder.resolve("wrong.json"), ONE.replace("\"about\"", "\"colour\": \"red\", \"about\""));
        assertThatThrownBy(() -> RivalCatalog.read(Optional.of(folder))).hasMessageContaining("colour");
    }

    @Test
    void takesTheFirstCandidateThatExists() throws IOException {
        Files.writeString(folder.resolve("one.json"), ONE);
        RivalDescription one = RivalCatalog.read(Optional.of(folder)).description("one");

        FoundPrograms found = FoundPrograms.of(one, Map.of());

        assertThat(found.missing()).isEmpty();
        assertThat(found.places()).containsOnlyKeys("sh");
    }

    @Test
    void saysWhatIsMissingAndHowToGetIt() throws IOException {
        Files.writeString(folder.resolve("one.json"), ONE.replace("\"sh\"]", "\"no-such-shell\"]"));
        RivalDescription one = RivalCatalog.read(Optional.of(folder)).description("one");

        List<String> missing = FoundPrograms.of(one, Map.of()).missing();

        assertThat(missing).singleElement().asString().contains("no-such-shell").contains("a shell");
    }

    @Test
    void fillsPlacesAndRefusesUnknownOnes() {
        Places places = new Places(Map.of("program:sh", "/bin/sh")).with("port", 5900);

        assertThat(places.fill("{program:sh} -p {port}")).isEqualTo("/bin/sh -p 5900");
        assertThatThrownBy(() -> places.fill("{prot}"))
                .hasMessageContaining("{prot}")
                .hasMessageContaining("port");
    }
}
