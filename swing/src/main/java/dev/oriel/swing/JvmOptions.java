package dev.oriel.swing;

import java.awt.Toolkit;
import java.util.ArrayList;
import java.util.List;

/** What a JVM has to be started with so that AWT can be given another toolkit. Any thread. */
final class JvmOptions {

    private static final String MODULE = "java.desktop";
    private static final String OPENED = "java.awt";

    private static final List<String> EXPORTED = List.of(
            "java.awt.dnd.peer",
            "java.awt.peer",
            "sun.awt",
            "sun.awt.event",
            "sun.awt.image",
            "sun.java2d",
            "sun.java2d.pipe");

    private JvmOptions() {}

    /** Those that this JVM lacks, each as one word. */
    static List<String> missing() {
        Module desktop = Toolkit.class.getModule();
        Module ours = JvmOptions.class.getModule();
        List<String> missing = new ArrayList<>();
        for (String name : EXPORTED) {
            if (!desktop.isExported(name, ours)) {
                missing.add("--add-exports=" + MODULE + "/" + name + "=" + nameOf(ours));
            }
        }
        if (!desktop.isOpen(OPENED, ours)) {
            missing.add("--add-opens=" + MODULE + "/" + OPENED + "=" + nameOf(ours));
        }
        return missing;
    }

    private static String nameOf(Module module) {
        return module.isNamed() ? module.getName() : "ALL-UNNAMED";
    }
}
