package dev.oriel.server.border;

/**
 * One class uses another.
 *
 * @param place where jdeps found the used class: a module of the JDK, a folder of ours, or "not found"
 */
record Dependency(Module module, String from, String to, String place) {

    String fromPackage() {
        return packageOf(from);
    }

    String toPackage() {
        return packageOf(to);
    }

    private static String packageOf(String className) {
        return className.substring(0, className.lastIndexOf('.'));
    }

    @Override
    public String toString() {
        return from + " -> " + to;
    }
}
