package dev.oriel.server.runtime;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class VmOptionsTest {

    private static final Map<String, String> NO_VARIABLES = Map.of();

    /** The better command line in words, or nothing. */
    private static Optional<String> better(Map<String, String> environment, String... words) {
        List<byte[]> arguments = VmOptions.arguments((String.join("\0", words) + "\0").getBytes(ISO_8859_1));
        return VmOptions.better(arguments, environment)
                .map(list -> String.join(
                        " ", list.stream().map(it -> new String(it, ISO_8859_1)).toList()));
    }

    private static String suited() {
        return VmOptions.suited().collect(Collectors.joining(" "));
    }

    @Test
    void aPlainStartGetsThem() {
        assertThat(better(NO_VARIABLES, "java", "-jar", "oriel.jar", "--name", "-Xa \u00e9", ""))
                .hasValue("java " + suited() + " -jar oriel.jar --name -Xa \u00e9 ");
    }

    @Test
    void propertiesAreNoChoiceOfOptions() {
        assertThat(better(Map.of("JAVA_TOOL_OPTIONS", "-Da=b"), "java", "-Dc=d", "-jar", "oriel.jar"))
                .hasValue("java " + suited() + " -Dc=d -jar oriel.jar");
    }

    @Test
    void whoeverGivesOptionsHasChosen() {
        assertThat(better(NO_VARIABLES, "java", "-Xmx1g", "-jar", "oriel.jar")).isEmpty();
        assertThat(better(NO_VARIABLES, "java", "@options", "-jar", "oriel.jar"))
                .isEmpty();
        assertThat(better(Map.of("JDK_JAVA_OPTIONS", "-XX:+UseG1GC"), "java", "-jar", "oriel.jar"))
                .isEmpty();
        assertThat(better(NO_VARIABLES, "java", "-cp", "classes", "dev.oriel.server.Launcher"))
                .isEmpty();
    }

    @Test
    void theBetterLineIsNotBetteredAgain() {
        String[] line = ("java " + suited() + " -jar oriel.jar").split(" ", -1);
        assertThat(better(NO_VARIABLES, line)).isEmpty();
    }

    @Test
    void anEmptyCommandLineIsLeftAlone() {
        assertThat(VmOptions.better(VmOptions.arguments(new byte[0]), NO_VARIABLES))
                .isEmpty();
        assertThat(better(NO_VARIABLES, "java")).isEmpty();
    }
}
