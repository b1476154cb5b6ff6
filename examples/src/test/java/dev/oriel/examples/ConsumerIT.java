package dev.oriel.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A project of somebody else's, as docs/embedding.md describes it: outside this repository, with the artifacts as they are
 * installed, its own local repository, and a test that serves a screen.
 */
class ConsumerIT {

    private static final int MINUTES = 5;
    private static final Path ROOT = Path.of(System.getProperty("oriel.root"));
    private static final Pattern POM = Pattern.compile("(?s)```xml\n(.*?)```");

    /** Folder and artifact of everything that the library needs. */
    private static final Map<String, String> MODULES = Map.of(
            "framebuffer", "oriel-framebuffer",
            "rfb-core", "oriel-rfb-core",
            "encoders", "oriel-encoders",
            "websocket", "oriel-websocket",
            "web-client", "oriel-web-client",
            "embed", "oriel-embed");

    private static final String TEST = """
            import static org.junit.jupiter.api.Assertions.assertEquals;

            import dev.oriel.OrielServer;
            import dev.oriel.VirtualFramebuffer;
            import java.net.HttpURLConnection;
            import org.junit.jupiter.api.Test;

            class ServesAScreenTest {
                @Test
                void servesAScreen() throws Exception {
                    VirtualFramebuffer screen = VirtualFramebuffer.of("Consumer", 320, 200);
                    try (OrielServer server = OrielServer.builder().display(screen).withoutPassword().start()) {
                        screen.paint(graphics -> graphics.fillRect(0, 0, 320, 200));
                        HttpURLConnection page = (HttpURLConnection) server.url().toURL().openConnection();
                        assertEquals(200, page.getResponseCode());
                        assertEquals(-1, server.picture("/").get().getRGB(160, 100));
                    }
                }
            }
            """;

    /** Automatic modules are named by their jars, or by file names that nobody may rely on. */
    @Test
    void everyArtifactNamesItsModule() throws IOException {
        Set<String> names = new HashSet<>();
        for (Map.Entry<String, String> module : MODULES.entrySet()) {
            try (JarFile jar = new JarFile(jarOf(module).toFile())) {
                String name = jar.getManifest().getMainAttributes().getValue("Automatic-Module-Name");
                assertThat(name).as(module.getKey()).startsWith("dev.oriel");
                assertThat(names.add(name)).as("%s is nobody else's", name).isTrue();
            }
        }
    }

    @Test
    void aFreshProjectServesAScreen(@TempDir Path folder) throws Exception {
        Path installed = folder.resolve("installed");
        install(installed);
        Path project = Files.createDirectories(folder.resolve("project"));
        Files.writeString(project.resolve("pom.xml"), pom());
        Path sources = Files.createDirectories(project.resolve("src/test/java"));
        Files.writeString(sources.resolve("ServesAScreenTest.java"), TEST);
        Files.writeString(folder.resolve("settings.xml"), settings(installed));
        Path output = folder.resolve("output.txt");
        Process maven = new ProcessBuilder(
                        "mvn",
                        "-B",
                        "-q",
                        "-s",
                        folder.resolve("settings.xml").toString(),
                        "-Dmaven.repo.local=" + folder.resolve("repository"),
                        "test")
                .directory(project.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        boolean ended = maven.waitFor(MINUTES, TimeUnit.MINUTES);
        maven.destroy();
        assertThat(ended)
                .as("mvn ended within %d minutes; %s", MINUTES, Files.readString(output))
                .isTrue();
        assertThat(maven.exitValue()).as(Files.readString(output)).isZero();
        assertThat(project.resolve("target/surefire-reports/TEST-ServesAScreenTest.xml"))
                .exists();
    }

    /** What {@code mvn install} does, into a repository of this test's own. */
    private static void install(Path repository) throws IOException {
        copy(ROOT.resolve("pom.xml"), repository, "oriel", "pom");
        copy(ROOT.resolve("bom/pom.xml"), repository, "oriel-bom", "pom");
        for (Map.Entry<String, String> module : MODULES.entrySet()) {
            Path folder = ROOT.resolve(module.getKey());
            copy(folder.resolve("pom.xml"), repository, module.getValue(), "pom");
            copy(jarOf(module), repository, module.getValue(), "jar");
        }
    }

    private static Path jarOf(Map.Entry<String, String> module) {
        Path jar = ROOT.resolve(module.getKey()).resolve("target/" + module.getValue() + "-" + version() + ".jar");
        assertThat(jar).as("built by mvn package").exists();
        return jar;
    }

    private static void copy(Path file, Path repository, String artifact, String type) throws IOException {
        Path folder = Files.createDirectories(repository.resolve("dev/oriel/" + artifact + "/" + version()));
        Path target = folder.resolve(artifact + "-" + version() + "." + type);
        Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String version() {
        return System.getProperty("oriel.version");
    }

    /** The page's own project, with JUnit, and the plug-ins that this build has at hand. */
    private static String pom() throws IOException {
        Matcher block = POM.matcher(Files.readString(ROOT.resolve("docs/embedding.md")));
        assertThat(block.find()).isTrue();
        StringBuilder plugins = new StringBuilder("<build><plugins>");
        for (String name : List.of("maven-resources-plugin", "maven-compiler-plugin", "maven-surefire-plugin")) {
            plugins.append(
                    "<plugin><artifactId>" + name + "</artifactId><version>" + pinned(name) + "</version></plugin>");
        }
        String junit = "<dependency><groupId>org.junit.jupiter</groupId><artifactId>junit-jupiter</artifactId><version>"
                + System.getProperty("oriel.junit.version") + "</version><scope>test</scope></dependency>";
        String pom = block.group(1);
        int dependencies = pom.lastIndexOf("</dependencies>");
        return pom.substring(0, dependencies)
                + junit
                + pom.substring(dependencies).replace("</project>", plugins + "</plugins></build></project>");
    }

    private static String pinned(String plugin) throws IOException {
        Matcher version = Pattern.compile("<artifactId>" + plugin + "</artifactId>\\s*<version>([^<]+)")
                .matcher(Files.readString(ROOT.resolve("pom.xml")));
        assertThat(version.find()).as(plugin).isTrue();
        return version.group(1);
    }

    /** Foreign libraries come from the repository of the build that runs this test: nothing is fetched anew. */
    private static String settings(Path installed) {
        String own = System.getProperty("oriel.maven.repository");
        return """
                <settings>
                  <mirrors>
                    <mirror><id>own</id><mirrorOf>central</mirrorOf><url>%s</url></mirror>
                  </mirrors>
                  <profiles><profile><id>installed</id>
                    <repositories><repository><id>installed</id><url>%s</url></repository></repositories>
                  </profile></profiles>
                  <activeProfiles><activeProfile>installed</activeProfile></activeProfiles>
                </settings>
                """.formatted(Path.of(own).toUri(), installed.toUri());
    }
}
