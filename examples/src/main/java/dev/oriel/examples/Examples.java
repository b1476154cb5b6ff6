package dev.oriel.examples;

import dev.oriel.swing.SwingMain;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/** Runs the example that is named until the process is ended. Main thread. */
public final class Examples {

    /** Every example, by a name in small letters with dashes. */
    static final Map<String, Callable<Example>> ALL = all();

    /** An application that is no server itself: it is shown by {@link SwingMain}. */
    private static final String SWING_APPLICATION = "swing-application";

    private Examples() {}

    private static Map<String, Callable<Example>> all() {
        Map<String, Callable<Example>> all = new LinkedHashMap<>();
        all.put("test-pattern", TestPattern::new);
        all.put("swing-form", SwingForm::new);
        all.put("javafx-form", JavaFxForm::new);
        all.put("x11-application", X11Application::new);
        all.put("dashboard", Dashboard::new);
        all.put("game", Game::new);
        all.put("mounted", Mounted::new);
        all.put("javalin", InsideJavalin::new);
        return Map.copyOf(all);
    }

    /** @param args the name of one example */
    public static void main(String[] args) throws Exception {
        if (args.length == 1 && args[0].equals(SWING_APPLICATION)) {
            SwingMain.main(new String[] {"--without-password", "--size", "800x600", Notes.class.getName()});
            return;
        }
        if (args.length != 1 || !ALL.containsKey(args[0])) {
            System.err.println("which example? One of "
                    + Stream.concat(ALL.keySet().stream(), Stream.of(SWING_APPLICATION))
                            .sorted()
                            .toList());
            return;
        }
        try (Example example = ALL.get(args[0]).call()) {
            Runtime.getRuntime().addShutdownHook(new Thread(example::close, "example-end"));
            System.out.println("look at " + example);
            example.server().awaitClose();
        }
    }
}
