package dev.oriel.swing;

import dev.oriel.VirtualFramebuffer;
import dev.oriel.swing.toolkit.Installation;
import java.util.List;
import java.util.Objects;

/**
 * Gives AWT a framebuffer as its screen: from then on every window of the program is there, and viewers' keys, pointer and
 * clipboard are the program's. No X server is needed, and no native code of the JDK that knows X11.
 *
 * <pre>{@code
 * VirtualFramebuffer screen = VirtualFramebuffer.of("Application", 1280, 800);
 * SwingScreen.install(screen);                          // before the first use of AWT
 * OrielServer server = OrielServer.builder().display(screen).password("secret").start();
 * Application.main(new String[0]);
 * }</pre>
 *
 * <p>Frames, dialogs (modal ones too), plain windows, menus, tool tips, focus and cursors work as on a desktop; windows have a
 * title bar to be moved, closed and enlarged by, and edges to be resized by. There are no translucent or shaped windows, no
 * minimized ones, no drag and drop between components, no tray, no {@code java.awt.Robot}, no AWT widgets
 * ({@code java.awt.Button} and the like; {@code Panel} and {@code Canvas} there are), and one screen.
 *
 * <p>AWT is not made for this: the JVM has to be started with {@link #missingJvmOptions() options} that open it.
 * {@link SwingMain} starts one with them. JDK 17 and 25 are tested. Any thread may call; there is one toolkit in a JVM, and
 * it stays until the JVM ends.
 */
public final class SwingScreen {

    private SwingScreen() {}

    /**
     * Puts AWT's windows on this framebuffer, which must show nothing else.
     *
     * @throws IllegalStateException if the JVM lacks options, which the message names, if AWT was used before, or if the JDK
     *     is built differently
     */
    public static void install(VirtualFramebuffer framebuffer) {
        Objects.requireNonNull(framebuffer, "framebuffer");
        List<String> missing = missingJvmOptions();
        if (!missing.isEmpty()) {
            throw new IllegalStateException(
                    "the JVM does not let its toolkit be replaced: start java with " + String.join(" ", missing));
        }
        Installation.install(framebuffer);
    }

    /** The options of {@code java} that {@link #install} needs and this JVM was started without; each is one word. */
    public static List<String> missingJvmOptions() {
        return JvmOptions.missing();
    }
}
