package dev.oriel.swing;

import dev.oriel.InputListener;
import dev.oriel.VirtualFramebuffer;
import dev.oriel.swing.input.DispatchThread;
import java.awt.Component;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javax.swing.JComponent;

/**
 * Shows one component, with all that is in it, on a framebuffer, and gives it the viewers' keys and pointer. It needs no window
 * system: {@code java.awt.headless} may be true.
 *
 * <pre>{@code
 * ComponentScreen screen = ComponentScreen.of("Form", 640, 480, FormPanel::new);
 * OrielServer server = OrielServer.builder().display(screen.framebuffer()).password("secret").start();
 * }</pre>
 *
 * <p>What paints inside its own bounds works: text, buttons, sliders, tables, trees, scroll panes, tabs, internal frames
 * that the program moves. What opens a window of its own does not, because a headless JVM refuses it: frames, dialogs, menus
 * and combo boxes that drop down, tool tips. Programs with those put their windows on a {@link SwingScreen}.
 *
 * <p>Focus is kept here and follows clicks and the Tab key; AWT's own focus owner stays empty. All viewers share it. Any thread
 * may call; the event dispatch thread runs the components, and one that blocks it delays their input and picture, not viewers.
 */
public final class ComponentScreen implements AutoCloseable {

    private final VirtualFramebuffer framebuffer;
    private final ScreenRoot root;
    private final Component content;

    private ComponentScreen(VirtualFramebuffer framebuffer, Component content) {
        this.framebuffer = framebuffer;
        this.content = content;
        root = new ScreenRoot(framebuffer, content);
    }

    /**
     * A component on a framebuffer of this size, in pixels.
     *
     * @param content makes the component, on the event dispatch thread
     */
    public static ComponentScreen of(String name, int width, int height, Supplier<? extends JComponent> content) {
        return on(VirtualFramebuffer.of(name, width, height), content);
    }

    /**
     * A component on a framebuffer that shows nothing else; if viewers change its size, the component is laid out anew.
     *
     * @param content makes the component, on the event dispatch thread; it must not be shown anywhere else
     */
    public static ComponentScreen on(VirtualFramebuffer framebuffer, Supplier<? extends JComponent> content) {
        Objects.requireNonNull(framebuffer, "framebuffer");
        AtomicReference<ComponentScreen> opened = new AtomicReference<>();
        DispatchThread.run(() -> opened.set(open(framebuffer, content.get())));
        ComponentScreen screen = opened.get();
        framebuffer.onInput(screen.new Input());
        return screen;
    }

    private static ComponentScreen open(VirtualFramebuffer framebuffer, JComponent content) {
        Objects.requireNonNull(content, "the component that was made");
        if (content.getParent() != null) {
            throw new IllegalArgumentException("the component is in a "
                    + content.getParent().getClass().getName() + " already: give one that is shown nowhere else");
        }
        ScreenRepaints.install();
        ComponentScreen screen = new ComponentScreen(framebuffer, content);
        screen.root.open(framebuffer.width(), framebuffer.height());
        return screen;
    }

    /** What an {@code OrielServer} shows; the server closes it. */
    public VirtualFramebuffer framebuffer() {
        return framebuffer;
    }

    /** Ends the framebuffer and lets the component go: it can be shown elsewhere then. */
    @Override
    public void close() {
        framebuffer.close();
        DispatchThread.run(() -> root.close(content));
    }

    /** Waits for each event to be dealt with, so that what is too much is merged and dropped before it reaches Swing. */
    private final class Input implements InputListener {

        @Override
        public void key(int keysym, boolean down) {
            DispatchThread.run(() -> root.key(keysym, down));
        }

        @Override
        public void pointer(int x, int y, int buttons) {
            DispatchThread.run(() -> root.pointer(x, y, buttons));
        }

        @Override
        public void resized(int width, int height) {
            DispatchThread.run(() -> root.open(width, height));
        }
    }
}
