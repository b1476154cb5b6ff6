package dev.oriel.swing.toolkit;

import dev.oriel.VirtualFramebuffer;
import java.awt.GraphicsEnvironment;
import java.awt.Toolkit;
import java.awt.Window;
import java.lang.reflect.Field;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Puts a toolkit into AWT before AWT chooses its own. Native code of the JDK that knows X11 is never loaded: AWT's classes are
 * initialized as on a headless JVM, which binds the part without X11, and only then the JVM is declared to have a screen.
 */
public final class Installation {

    private static final String HEADLESS = "java.awt.headless";

    /** All that look up native counterparts unless the JVM is headless when they are initialized. */
    private static final List<String> BOUND_TO_NATIVES = List.of(
            "AWTEvent",
            "Button",
            "Canvas",
            "Checkbox",
            "CheckboxMenuItem",
            "Choice",
            "Component",
            "Container",
            "Cursor",
            "Dialog",
            "Dimension",
            "Event",
            "FileDialog",
            "FontMetrics",
            "Frame",
            "Insets",
            "Label",
            "List",
            "Menu",
            "MenuBar",
            "MenuComponent",
            "MenuItem",
            "Panel",
            "PopupMenu",
            "Rectangle",
            "ScrollPane",
            "ScrollPaneAdjustable",
            "Scrollbar",
            "TextArea",
            "TextComponent",
            "TextField",
            "TrayIcon",
            "Window",
            "event.InputEvent",
            "event.KeyEvent",
            "event.MouseEvent");

    private Installation() {}

    /**
     * From now on, for the life of the JVM, AWT's windows are on this framebuffer.
     *
     * @throws IllegalStateException if AWT has chosen a toolkit already, or this JDK is built differently
     */
    public static void install(VirtualFramebuffer framebuffer) {
        try {
            Field toolkit = field(Toolkit.class, "toolkit");
            System.setProperty(HEADLESS, "true");
            if (toolkit.get(null) != null) {
                throw new IllegalStateException("AWT has the toolkit "
                        + toolkit.get(null).getClass().getName()
                        + " already: install the screen before the program first uses AWT");
            }
            EnvironmentHolder holder = EnvironmentHolder.define();
            initializeHeadless();
            ScreenConfiguration configuration = new ScreenConfiguration(framebuffer);
            holder.hold(new ScreenEnvironment(configuration.getDevice()));
            // The first window would close a splash screen by native code that is not there.
            ((AtomicBoolean) field(Window.class, "beforeFirstWindowShown").get(null)).set(false);
            field(GraphicsEnvironment.class, "headless").set(null, false);
            System.setProperty(HEADLESS, "false");
            OrielToolkit installed = new OrielToolkit(new Desk(framebuffer, configuration));
            toolkit.set(null, installed);
            installed.open();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "AWT of JDK " + Runtime.version() + " is not built as those of 17 and 25", e);
        }
    }

    private static void initializeHeadless() throws ClassNotFoundException {
        for (String name : BOUND_TO_NATIVES) {
            Class.forName("java.awt." + name);
        }
    }

    private static Field field(Class<?> owner, String name) throws NoSuchFieldException {
        Field field = owner.getDeclaredField(name);
        field.setAccessible(true);
        return field;
    }
}
