package dev.oriel.server.border;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;

/** Asks the JDK's jdeps which class uses which. Nothing but the JDK is needed. */
final class Jdeps {

    /** {@code "   dev.oriel.A   -> java.lang.Object   java.base"}. */
    private static final Pattern LINE = Pattern.compile("\\s+(\\S+)\\s+-> (\\S+)\\s+(\\S.*?)\\s*");

    private Jdeps() {}

    /** Every use of a class by a class of ours. */
    static List<Dependency> dependencies() {
        List<Dependency> all = new ArrayList<>();
        for (Module module : Module.values()) {
            if (module.isBuilt()) {
                all.addAll(dependencies(module));
            } else {
                assertThat(module)
                        .as("%s is not built; run the whole build: ./dev test", module.classes())
                        .matches(Module::isApart, "is a module that the server does not need");
            }
        }
        return List.copyOf(all);
    }

    private static List<Dependency> dependencies(Module module) {
        ToolProvider jdeps = ToolProvider.findFirst("jdeps")
                .orElseThrow(() -> new AssertionError("jdeps is missing: tests need a whole JDK, not only a JRE"));
        StringWriter output = new StringWriter();
        StringWriter errors = new StringWriter();
        String[] words = {
            "-verbose:class",
            "-filter:none",
            "--multi-release",
            "base",
            module.classes().toString()
        };
        int code = jdeps.run(new PrintWriter(output, true), new PrintWriter(errors, true), words);
        assertThat(code)
                .as("jdeps %s: %s%s", Arrays.toString(words), output, errors)
                .isZero();
        return output.toString()
                .lines()
                .map(LINE::matcher)
                .filter(Matcher::matches)
                .filter(line -> Module.of(line.group(1)).isPresent())
                .map(line -> new Dependency(module, line.group(1), line.group(2), line.group(3)))
                .toList();
    }
}
