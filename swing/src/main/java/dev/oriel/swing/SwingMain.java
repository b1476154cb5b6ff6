package dev.oriel.swing;

import dev.oriel.OrielServer;
import dev.oriel.VirtualFramebuffer;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs a Swing application as it is, and serves its windows to browsers and VNC viewers, without an X server:
 *
 * <pre>{@code
 * java -cp application.jar:libraries/* dev.oriel.swing.SwingMain --without-password com.example.Main
 * }</pre>
 *
 * <p>It prints where to look. If this JVM was started without the options that AWT needs (see {@link SwingScreen}), it starts
 * another one with them, with the same class path and properties, and waits for it. The application ends as it would on a
 * desktop: with its last window, or when it says so.
 */
public final class SwingMain {

    private static final int MISUSE = 2;

    /** From this JDK on native code is to be allowed: that of the JPEG encoder. */
    private static final int ASKS_FOR_NATIVE_ACCESS = 22;

    private SwingMain() {}

    /** @param words options, the application's main class, and its arguments; without any it says which there are */
    public static void main(String[] words) throws Exception {
        List<String> missing = SwingScreen.missingJvmOptions();
        LauncherOptions options = parse(words);
        if (missing.isEmpty()) {
            run(options);
        } else {
            System.exit(runAnew(missing, words));
        }
    }

    private static LauncherOptions parse(String... words) {
        try {
            return LauncherOptions.parse(words);
        } catch (IllegalArgumentException | IOException e) {
            System.err.println(e.getMessage());
            System.err.print(LauncherOptions.USAGE);
            System.exit(MISUSE);
            throw new IllegalStateException("the process goes on after its end", e);
        }
    }

    private static void run(LauncherOptions options) throws Exception {
        VirtualFramebuffer screen = options.framebuffer();
        SwingScreen.install(screen);
        OrielServer server = options.server().display(screen).start();
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "oriel-end"));
        System.out.println("look at " + server.url());
        if (options.hasRfbPort()) {
            System.out.println("or by VNC at port " + server.rfbPort());
        }
        Method main = Class.forName(options.mainClass(), true, ClassLoader.getSystemClassLoader())
                .getMethod("main", String[].class);
        main.setAccessible(true); // its class need not be public
        try {
            main.invoke(null, (Object) options.arguments());
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Exception thrown) {
                throw thrown;
            }
            throw e;
        }
    }

    /** In a JVM like this one, but open; its end code. */
    private static int runAnew(List<String> options, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(options);
        if (Runtime.version().feature() >= ASKS_FOR_NATIVE_ACCESS) {
            command.add("--enable-native-access=ALL-UNNAMED");
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), SwingMain.class.getName()));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command).inheritIO().start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "oriel-end"));
        return process.waitFor();
    }
}
