package dev.oriel.swing.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Point;
import java.awt.event.InputEvent;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JLabel;
import org.junit.jupiter.api.Test;

class ViewerPointerTest {

    private static final int LEFT = 1;
    private static final int RIGHT = 1 << 2;

    private final List<String> heard = new ArrayList<>();
    private final JLabel target = new JLabel();
    private final ViewerPointer pointer = new ViewerPointer(new Recording(), () -> InputEvent.CTRL_DOWN_MASK);

    private final class Recording implements ViewerPointer.Listener {

        @Override
        public void moved() {
            heard.add("moved");
        }

        @Override
        public void pressed(int button) {
            heard.add("pressed " + button);
        }

        @Override
        public void released(int button) {
            heard.add("released " + button);
        }

        @Override
        public void turned(int rotation, boolean isSideways) {
            heard.add((isSideways ? "sideways " : "turned ") + rotation);
        }
    }

    @Test
    void movesBeforeItPresses() {
        pointer.change(3, 4, LEFT);
        assertThat(heard).containsExactly("moved", "pressed 1");
        assertThat(pointer.at()).isEqualTo(new Point(3, 4));
        assertThat(pointer.isButtonHeld()).isTrue();
    }

    @Test
    void saysNothingWhenNothingChanges() {
        pointer.change(3, 4, LEFT);
        heard.clear();
        pointer.change(3, 4, LEFT);
        assertThat(heard).isEmpty();
    }

    @Test
    void tellsButtonsApart() {
        pointer.change(0, 0, LEFT | RIGHT);
        pointer.change(0, 0, RIGHT);
        pointer.change(0, 0, 0);
        assertThat(heard).containsExactly("pressed 1", "pressed 3", "released 1", "released 3");
        assertThat(pointer.isButtonHeld()).isFalse();
    }

    @Test
    void turnsTheWheelOnceForEachPress() {
        for (int button = 4; button <= 7; button++) {
            pointer.change(0, 0, 1 << (button - 1));
            pointer.change(0, 0, 0);
        }
        assertThat(heard).containsExactly("turned -1", "turned 1", "sideways -1", "sideways 1");
    }

    @Test
    void isNoClickWhenItWasDragged() {
        pointer.change(10, 10, LEFT);
        assertThat(pointer.isClick()).isTrue();
        pointer.change(30, 10, LEFT);
        assertThat(pointer.isClick()).isFalse();
    }

    @Test
    void putsKeysAndButtonsIntoItsEvents() {
        pointer.change(10, 20, RIGHT);
        MouseEvent event = pointer.event(target, new Point(1, 2), MouseEvent.MOUSE_PRESSED, MouseEvent.BUTTON3);
        assertThat(event.getModifiersEx()).isEqualTo(InputEvent.CTRL_DOWN_MASK | InputEvent.BUTTON3_DOWN_MASK);
        assertThat(event.getPoint()).isEqualTo(new Point(1, 2));
        assertThat(event.getLocationOnScreen()).isEqualTo(new Point(10, 20));
        assertThat(event.getClickCount()).isEqualTo(1);
        assertThat(event.isPopupTrigger()).isTrue();
    }

    @Test
    void holdsShiftForSidewaysTurns() {
        MouseWheelEvent event = pointer.wheelEvent(target, new Point(), 1, true);
        assertThat(event.isShiftDown()).isTrue();
        assertThat(event.getWheelRotation()).isEqualTo(1);
    }
}
