package dev.oriel.examples;

import dev.oriel.InputListener;
import dev.oriel.Keysyms;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Window;

/**
 * What viewers do, done by JavaFX's robot: pointer and keys without a character, and every key while Control or Alt is held. The
 * robot only knows the keys of one keyboard, so characters go where the focus is as they are. Hears on the input thread, acts on
 * the JavaFX thread.
 */
final class JavaFxInput implements InputListener {

    private static final Map<Integer, KeyCode> KEYS = Map.ofEntries(
            Map.entry((int) ' ', KeyCode.SPACE),
            Map.entry(Keysyms.BACKSPACE, KeyCode.BACK_SPACE),
            Map.entry(Keysyms.TAB, KeyCode.TAB),
            Map.entry(Keysyms.ENTER, KeyCode.ENTER),
            Map.entry(Keysyms.ESCAPE, KeyCode.ESCAPE),
            Map.entry(Keysyms.HOME, KeyCode.HOME),
            Map.entry(Keysyms.LEFT, KeyCode.LEFT),
            Map.entry(Keysyms.UP, KeyCode.UP),
            Map.entry(Keysyms.RIGHT, KeyCode.RIGHT),
            Map.entry(Keysyms.DOWN, KeyCode.DOWN),
            Map.entry(Keysyms.PAGE_UP, KeyCode.PAGE_UP),
            Map.entry(Keysyms.PAGE_DOWN, KeyCode.PAGE_DOWN),
            Map.entry(Keysyms.END, KeyCode.END),
            Map.entry(Keysyms.DELETE, KeyCode.DELETE),
            Map.entry(Keysyms.SHIFT_LEFT, KeyCode.SHIFT),
            Map.entry(Keysyms.SHIFT_RIGHT, KeyCode.SHIFT),
            Map.entry(Keysyms.CONTROL_LEFT, KeyCode.CONTROL),
            Map.entry(Keysyms.CONTROL_RIGHT, KeyCode.CONTROL),
            Map.entry(Keysyms.ALT_LEFT, KeyCode.ALT),
            Map.entry(Keysyms.ALT_RIGHT, KeyCode.ALT));

    private static final MouseButton[] BUTTONS = {MouseButton.PRIMARY, MouseButton.MIDDLE, MouseButton.SECONDARY};
    private static final int WHEEL_UP = 1 << 3;
    private static final int WHEEL_DOWN = 1 << 4;

    private final Robot robot;
    private final Set<KeyCode> held = new HashSet<>();
    private int buttonsBefore;

    JavaFxInput(Robot robot) {
        this.robot = robot;
    }

    @Override
    public void pointer(int x, int y, int buttons) {
        Platform.runLater(() -> point(x, y, buttons));
    }

    private void point(int x, int y, int buttons) {
        robot.mouseMove(x, y);
        int changed = buttons ^ buttonsBefore;
        buttonsBefore = buttons;
        for (int i = 0; i < BUTTONS.length; i++) {
            if ((changed & 1 << i) != 0) {
                press(BUTTONS[i], (buttons & 1 << i) != 0);
            }
        }
        if ((changed & buttons & WHEEL_UP) != 0) {
            robot.mouseWheel(-1);
        }
        if ((changed & buttons & WHEEL_DOWN) != 0) {
            robot.mouseWheel(1);
        }
    }

    private void press(MouseButton button, boolean down) {
        if (down) {
            robot.mousePress(button);
        } else {
            robot.mouseRelease(button);
        }
    }

    @Override
    public void key(int keysym, boolean down) {
        Platform.runLater(() -> keyCode(keysym).ifPresentOrElse(code -> press(code, down), () -> type(keysym, down)));
    }

    private Optional<KeyCode> keyCode(int keysym) {
        boolean isCommand = held.contains(KeyCode.CONTROL) || held.contains(KeyCode.ALT);
        return isCommand && keysym < 0x7f && Character.isLetterOrDigit(keysym)
                ? Optional.ofNullable(KeyCode.getKeyCode(Character.toString(Character.toUpperCase(keysym))))
                : Optional.ofNullable(KEYS.get(keysym));
    }

    private void press(KeyCode code, boolean down) {
        if (down) {
            held.add(code);
            robot.keyPress(code);
        } else if (held.remove(code)) {
            robot.keyRelease(code);
        }
    }

    private static void type(int keysym, boolean down) {
        if (down) {
            Keysyms.codePoint(keysym).ifPresent(character -> focus().ifPresent(node -> type(node, character)));
        }
    }

    private static void type(Node node, int character) {
        String text = Character.toString(character);
        Event.fireEvent(
                node, new KeyEvent(KeyEvent.KEY_TYPED, text, "", KeyCode.UNDEFINED, false, false, false, false));
    }

    private static Optional<Node> focus() {
        return Window.getWindows().stream()
                .filter(Window::isFocused)
                .findFirst()
                .map(Window::getScene)
                .map(Scene::getFocusOwner);
    }
}
