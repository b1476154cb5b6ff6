package dev.oriel.benchmarks.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Every kernel there is, each run once: figures of no worth, but the proof that all of them work. */
final class KernelsTest {

    private static Set<BenchmarkListEntry> entries() {
        return BenchmarkList.defaultList()
                .getAll(OutputFormatFactory.createFormatInstance(System.out, VerboseMode.SILENT), List.of());
    }

    private static Set<Class<?>> kernels() throws ClassNotFoundException {
        Set<Class<?>> kernels = new java.util.LinkedHashSet<>();
        for (BenchmarkListEntry entry : entries()) {
            kernels.add(Class.forName(entry.getUserClassQName()));
        }
        return kernels;
    }

    private static List<Method> methods(Class<?> kernel) {
        return Arrays.stream(kernel.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Benchmark.class))
                .toList();
    }

    @Test
    void everyKernelAsksAQuestionAndHasALimitBesideIt() throws ClassNotFoundException {
        assertThat(kernels()).hasSizeGreaterThan(5).allSatisfy(kernel -> {
            assertThat(kernel).hasAnnotation(Question.class);
            Set<String> limits = methods(kernel).stream()
                    .map(method -> method.getAnnotation(Limit.class))
                    .filter(Objects::nonNull)
                    .map(Limit::value)
                    .collect(Collectors.toSet());
            List<String> withoutLimit = methods(kernel).stream()
                    .filter(method -> !method.isAnnotationPresent(Limit.class))
                    .map(Method::getName)
                    .toList();
            assertThat(limits).isNotEmpty();
            assertThat(withoutLimit).containsExactlyInAnyOrderElementsOf(limits);
        });
    }

    @Test
    void everyKernelRunsAndIsReported(@TempDir Path folder) throws IOException {
        Path jmh = folder.resolve("once.jmh.json");
        List<String> once = List.of(
                ("-f 0 -wi 0 -i 1 -bm ss -v SILENT -foe true -p content=terminal.png -p size=64 -p quality=80 -p compare=native"
                                + " -p changedPercent=5 -p subsampling=BOTH -p level=1 -p format=SAME -rff " + jmh)
                        .split(" "));

        assertThat(BenchMain.run(once)).isZero();

        assertThat(folder).isDirectoryContaining(path -> path.endsWith("once.html"));
        JsonNode report = new ObjectMapper().readTree(Files.readString(folder.resolve("once.json")));
        Set<String> reported = new TreeSet<>();
        report.at("/sections/0/blocks/0/rows")
                .forEach(row -> reported.add(row.get(0).textValue()));
        assertThat(reported)
                .isEqualTo(entries().stream()
                        .map(entry -> entry.getUserClassQName().replaceAll(".*\\.|Benchmark$", ""))
                        .collect(Collectors.toCollection(TreeSet::new)));
        assertThat(Files.readString(folder.resolve("once.json"))).doesNotContain("missing", "NaN");
    }

    @Test
    void answersAMistypedNameWithTheNamesThereAre() throws IOException {
        java.io.ByteArrayOutputStream said = new java.io.ByteArrayOutputStream();
        java.io.PrintStream before = System.err;
        System.setErr(new java.io.PrintStream(said, true, java.nio.charset.StandardCharsets.UTF_8));
        try {
            assertThat(BenchMain.run(List.of("Jpgeg"))).isEqualTo(1);
        } finally {
            System.setErr(before);
        }
        assertThat(said.toString(java.nio.charset.StandardCharsets.UTF_8))
                .contains(
                        "no kernel has a name like Jpgeg; there are:",
                        "  JpegBenchmark.encode",
                        "  TightBenchmark.encode");
    }
}
