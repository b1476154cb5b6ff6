package dev.oriel.swing;

import dev.oriel.InputListener;
import dev.oriel.VirtualFramebuffer;
import java.awt.Component;
import java.awt.EventQueue;
import java.lang.reflect.InvocationTargetException;
import java.util.Objects;
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
 * and combo boxes that drop down, tool tips. Programs with those run on an X server in memory (see docs/embedding.md).
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
        ComponentScreen screen = onDispatchThread(() -> {
            ScreenRepaints.install();
            JComponent made = Objects.requireNonNull(content.get(), "the component that was made");
            if (made.getParent() != null) {
                throw new IllegalArgumentException("the component is in a "
                        + made.getParent().getClass().getName() + " already: give one that is shown nowhere else");
            }
            ComponentScreen opened = new ComponentScreen(framebuffer, made);
            opened.root.open(framebuffer.width(), framebuffer.height());
            return opened;
        });
        framebuffer.onInput(screen.new Input());
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
        onDispatchThread(() -> {
            root.close(content);
            return content;
        });
    }

    /** Runs it there and waits; what it throws is thrown here. */
    private static <T> T onDispatchThread(Supplier<T> task) {
        if (EventQueue.isDispatchThread()) {
            return task.get();
        }
        Answer<T> answer = new Answer<>(task);
        try {
            EventQueue.invokeAndWait(answer);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the event dispatch thread", e);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            throw new IllegalStateException("the event dispatch thread failed", e.getCause());
        }
        return answer.value;
    }

    private static final class Answer<T> implements Runnable {

        private final Supplier<T> task;
        private T value;

        Answer(Supplier<T> task) {
            this.task = task;
        }

        @Override
        public void run() {
            value = task.get();
        }
    }

    /** Waits for each event to be dealt with, so that what is too much is merged and dropped before it reaches Swing. */
    private final class Input implements InputListener {

        @Override
        public void key(int keysym, boolean down) {
            dispatch(() -> root.key(keysym, down));
        }

        @Override
        public void pointer(int x, int y, int buttons) {
            dispatch(() -> root.pointer(x, y, buttons));
        }

        @Override
        public void resized(int width, int height) {
            dispatch(() -> root.open(width, height));
        }

        private void dispatch(Runnable event) {
            onDispatchThread(() -> {
                event.run();
                return event;
            });
        }
    }
}
