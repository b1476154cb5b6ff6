package dev.oriel.server.border;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oriel.server.border.Rules.ForeignRule;
import dev.oriel.server.border.Rules.ModuleRule;
import dev.oriel.server.border.Rules.PackageRule;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Compares what the built classes use with {@link Rules}; a failure says which line crosses a border and why it stands. */
final class BorderGuardTest {

    private static List<Dependency> all = List.of();

    @BeforeAll
    static void askJdeps() {
        all = Jdeps.dependencies();
    }

    private static void assertNone(String reason, Predicate<Dependency> crosses) {
        assertThat(all.stream().filter(crosses)).as(reason).isEmpty();
    }

    @Test
    void theGuardSeesTheHouse() {
        assertThat(all).hasSizeGreaterThan(1000);
        assertThat(Rules.MODULES).extracting(ModuleRule::module).containsExactlyInAnyOrder(Module.values());
    }

    @TestFactory
    Stream<DynamicTest> modulesUseOnlyWhatTheyMay() {
        return Rules.MODULES.stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.module() + ": " + rule.reason(),
                        () -> assertNone(rule.reason(), use -> {
                            Optional<Module> used = Module.of(use.to());
                            return use.module() == rule.module()
                                    && used.isPresent()
                                    && used.get() != rule.module()
                                    && !rule.mayUse().contains(used.get());
                        })));
    }

    @TestFactory
    Stream<DynamicTest> foreignNamesStayInTheirPlaces() {
        return Rules.FOREIGN.stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.name() + ": " + rule.reason(),
                        () -> assertNone(rule.reason(), use -> crosses(use, rule))));
    }

    private static boolean crosses(Dependency use, ForeignRule rule) {
        return Module.isInside(use.to(), rule.name())
                && rule.allowedIn().stream().noneMatch(place -> Module.isInside(use.from(), place));
    }

    @TestFactory
    Stream<DynamicTest> packagesLookDownOnly() {
        return Rules.PACKAGES.stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.user() + ": " + rule.reason(),
                        () -> assertNone(rule.reason(), use -> crosses(use, rule))));
    }

    private static boolean crosses(Dependency use, PackageRule rule) {
        return Module.isInside(use.from(), rule.user())
                && Module.isInside(use.to(), rule.within())
                && !Module.isInside(use.to(), rule.user())
                && !rule.mayUse().contains(use.toPackage());
    }

    @Test
    void framebufferNeedsNothingButTheJavaBase() {
        assertNone(
                "pixels must be usable everywhere, with the smallest runtime image",
                use -> use.module() == Module.FRAMEBUFFER
                        && Module.of(use.to()).isEmpty()
                        && !use.place().equals("java.base"));
    }

    @Test
    void noPackageCycle() {
        TreeMap<String, Set<String>> uses = new TreeMap<>();
        for (Dependency use : all) {
            if (Module.of(use.to()).isPresent() && !use.fromPackage().equals(use.toPackage())) {
                uses.computeIfAbsent(use.fromPackage(), name -> new TreeSet<>()).add(use.toPackage());
            }
        }
        assertThat(PackageCycles.in(uses))
                .as("packages in a cycle can only be understood and changed together")
                .isEmpty();
    }
}
