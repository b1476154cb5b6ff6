package dev.oriel.server.border;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds groups of packages that use each other in a circle. */
final class PackageCycles {

    private final Map<String, Set<String>> uses;

    private PackageCycles(Map<String, Set<String>> uses) {
        this.uses = uses;
    }

    /** Each answer is one group in which everybody reaches everybody. */
    static List<Set<String>> in(Map<String, Set<String>> uses) {
        PackageCycles cycles = new PackageCycles(uses);
        List<Set<String>> groups = new ArrayList<>();
        for (String name : uses.keySet()) {
            Set<String> group = new TreeSet<>();
            for (String reached : cycles.reachedFrom(name)) {
                if (cycles.reachedFrom(reached).contains(name)) {
                    group.add(reached);
                }
            }
            if (!group.isEmpty() && !groups.contains(group)) {
                groups.add(group);
            }
        }
        return groups;
    }

    private Set<String> reachedFrom(String name) {
        Set<String> reached = new TreeSet<>();
        List<String> toVisit = new ArrayList<>(uses.getOrDefault(name, Set.of()));
        while (!toVisit.isEmpty()) {
            String next = toVisit.remove(toVisit.size() - 1);
            if (reached.add(next)) {
                toVisit.addAll(uses.getOrDefault(next, Set.of()));
            }
        }
        return reached;
    }
}
