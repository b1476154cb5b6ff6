package dev.oriel.benchmarks.compare.rival;

import dev.oriel.benchmarks.compare.rival.RivalDescription.NeededProgram;
import dev.oriel.x11.process.Programs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where this machine has the programs of a description.
 *
 * @param places the program's file by its name in the description
 * @param missing why each of the others was not found
 */
public record FoundPrograms(Map<String, Path> places, List<String> missing) {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)}");

    public FoundPrograms {
        places = Map.copyOf(places);
        missing = List.copyOf(missing);
    }

    /**
     * Looks for all programs of the description.
     *
     * @param variables our environment, or what stands for it
     */
    public static FoundPrograms of(RivalDescription description, Map<String, String> variables) {
        Map<String, Path> places = new TreeMap<>();
        List<String> missing = new ArrayList<>();
        description
                .programs()
                .forEach((name, program) -> place(program, variables)
                        .ifPresentOrElse(
                                place -> places.put(name, place),
                                () -> missing.add(name + " not found as " + String.join(" or ", program.candidates())
                                        + " (" + program.hint() + ")")));
        return new FoundPrograms(places, missing);
    }

    private static Optional<Path> place(NeededProgram program, Map<String, String> variables) {
        return program.candidates().stream()
                .flatMap(candidate -> filled(candidate, variables).stream())
                .flatMap(name -> onThisMachine(name).stream())
                .findFirst();
    }

    /** A jar is read, not executed. */
    private static Optional<Path> onThisMachine(String name) {
        return name.endsWith(".jar") ? Optional.of(Path.of(name)).filter(Files::isReadable) : Programs.find(name);
    }

    private static Optional<String> filled(String candidate, Map<String, String> variables) {
        Matcher variable = VARIABLE.matcher(candidate);
        boolean areAllSet = variable.results().allMatch(found -> variables.containsKey(found.group(1)));
        return areAllSet
                ? Optional.of(variable.replaceAll(
                        found -> Matcher.quoteReplacement(variables.getOrDefault(found.group(1), ""))))
                : Optional.empty();
    }
}
