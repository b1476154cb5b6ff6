package dev.oriel.x11;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.oriel.framebuffer.desktop.InputSink;
import dev.oriel.x11.process.ProcessGroup;
import dev.oriel.x11.xcb.CoreKeyboard;
import dev.oriel.x11.xcb.TestClient;
import dev.oriel.x11.xcb.XMessage;
import dev.oriel.x11.xcb.XTest;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Input as a window gets it: keysyms are read from keycode and state by the core protocol's rules, not by our own code. */
final class X11InputTest {

    private static final int KEY_PRESS = 2;
    private static final int KEY_RELEASE = 3;
    private static final int BUTTON_PRESS = 4;
    private static final int BUTTON_RELEASE = 5;
    private static final int MOTION_NOTIFY = 6;

    private static final int SHIFT = 1;
    private static final int LOCK = 2;
    private static final int CONTROL = 4;
    private static final int MOD5 = 0x80;

    private static final int SHIFT_L = 0xFFE1;
    private static final int CONTROL_L = 0xFFE3;
    private static final int CAPS_LOCK = 0xFFE5;
    private static final int LEVEL3 = 0xFE03;
    private static final int LEFT = 0xFF51;
    private static final int TAB = 0xFF09;
    private static final int KP_7 = 0xFFB7;

    private static TestDisplay display;

    private X11Desktop desktop;
    private InputSink input;
    private TestClient client;

    private record Key(int type, int keycode, int state, int keysym) {}

    @BeforeAll
    static void startDisplay() throws IOException {
        display = TestDisplay.start(400, 300);
    }

    @AfterAll
    static void stopDisplay() {
        display.close();
    }

    @BeforeEach
    void open() throws Exception {
        layout("us");
        client = display.client();
        desktop = X11Desktop.of(display.xvfb());
        input = desktop.input();
        client.inputWindow(0, 0, 400, 300);
    }

    @AfterEach
    void close() {
        desktop.close();
        client.close();
    }

    private static void layout(String name) throws Exception {
        try (ProcessGroup setxkbmap = ProcessGroup.start(
                List.of("setxkbmap", "-layout", name), display.xvfb().environment())) {
            assertThat(setxkbmap.exit().get(10, TimeUnit.SECONDS))
                    .as("setxkbmap: %s", setxkbmap.lastOutput())
                    .isZero();
        }
    }

    private Key next(int... types) throws IOException {
        try (XMessage event =
                client.await(message -> java.util.Arrays.stream(types).anyMatch(type -> type == message.type()))) {
            boolean key = event.type() == KEY_PRESS || event.type() == KEY_RELEASE;
            return new Key(event.type(), event.u8(1), event.u16(28), key ? keysym(event.u8(1), event.u16(28)) : 0);
        }
    }

    /** The next press of a key that is no modifier. */
    private Key nextPress() throws IOException {
        Key key = next(KEY_PRESS);
        while (isModifier(key.keysym)) {
            key = next(KEY_PRESS);
        }
        return key;
    }

    private static boolean isModifier(int keysym) {
        return (keysym >= SHIFT_L && keysym <= 0xFFEE) || keysym == LEVEL3;
    }

    /** Core protocol, chapter 5: Lock acts on letters, the second keypad symbol needs Num Lock or Shift. */
    private int keysym(int keycode, int state) throws IOException {
        CoreKeyboard keyboard = new CoreKeyboard(client.connection());
        try (XMessage mapping = keyboard.mapping()) {
            int columns = mapping.u8(1);
            int at = CoreKeyboard.TABLE_AT + 4 * columns * (keycode - keyboard.firstKeycode());
            int pair = (state & MOD5) != 0 && columns > 4 && mapping.i32(at + 16) != 0 ? 4 : 0;
            int plain = mapping.i32(at + 4 * pair);
            int shifted = mapping.i32(at + 4 * pair + 4);
            boolean letter = plain < 256 && Character.toUpperCase(plain) == shifted && plain != shifted;
            boolean second = ((state & SHIFT) != 0) ^ (letter && (state & LOCK) != 0);
            return second && shifted != 0 ? shifted : plain;
        }
    }

    private void type(int keysym) {
        input.key(keysym, true);
        input.key(keysym, false);
    }

    private static int keysymOf(int codePoint) {
        return codePoint < 0x100 ? codePoint : 0x01000000 + codePoint;
    }

    @Test
    void typesAllOfAsciiThoughTheViewerSendsNoShift() throws IOException {
        for (int character = ' '; character <= '~'; character++) {
            type(character);
            assertThat(nextPress().keysym).as("%c", character).isEqualTo(character);
        }
    }

    @Test
    void usesTheShiftThatTheViewerHolds() throws IOException {
        input.key(SHIFT_L, true);
        type('A');
        type('%');
        input.key(SHIFT_L, false);
        type('b');
        assertThat(next(KEY_PRESS).keysym).isEqualTo(SHIFT_L);
        assertThat(next(KEY_PRESS)).extracting(Key::keysym, Key::state).containsExactly((int) 'A', SHIFT);
        assertThat(next(KEY_PRESS)).extracting(Key::keysym, Key::state).containsExactly((int) '%', SHIFT);
        assertThat(next(KEY_PRESS)).extracting(Key::keysym, Key::state).containsExactly((int) 'b', 0);
    }

    @Test
    void letsShiftGoForCharactersThatThisLayoutHasWithout() throws IOException {
        input.key(SHIFT_L, true);
        type('/');
        assertThat(nextPress()).extracting(Key::keysym, Key::state).containsExactly((int) '/', 0);
        type('C');
        assertThat(nextPress()).extracting(Key::keysym, Key::state).containsExactly((int) 'C', SHIFT);
        input.key(SHIFT_L, false);
    }

    @Test
    void keepsModifiersWithKeysThatAreNoCharacters() throws IOException {
        input.key(CONTROL_L, true);
        input.key(SHIFT_L, true);
        type(LEFT);
        type(TAB);
        input.key(SHIFT_L, false);
        input.key(CONTROL_L, false);
        assertThat(nextPress().state).isEqualTo(SHIFT | CONTROL);
        assertThat(nextPress().state).isEqualTo(SHIFT | CONTROL);
    }

    @Test
    void typesDigitsOfTheKeypadWhetherNumLockIsOnOrOff() throws IOException {
        type(KP_7);
        assertThat(nextPress().state).isEqualTo(SHIFT);
        int numLock = 0xFF7F;
        type(numLock);
        type(KP_7);
        assertThat(next(KEY_PRESS).keysym).isEqualTo(numLock);
        assertThat(nextPress().state & SHIFT).isZero();
        type(numLock);
    }

    @Test
    void capsLockOfTheServerDoesNotTurnLettersRound() throws IOException {
        type(CAPS_LOCK);
        type('a');
        type('A');
        type('1');
        assertThat(nextPress()).extracting(Key::keysym, Key::state).containsExactly((int) 'a', SHIFT | LOCK);
        assertThat(nextPress()).extracting(Key::keysym, Key::state).containsExactly((int) 'A', LOCK);
        assertThat(nextPress()).extracting(Key::keysym, Key::state).containsExactly((int) '1', LOCK);
        type(CAPS_LOCK);
    }

    @Test
    void hearsOfModifiersThatAnotherProgramSets() throws IOException {
        type('a');
        assertThat(nextPress()).extracting(Key::keysym, Key::state).containsExactly((int) 'a', 0);
        XTest other = XTest.open(client.connection()).orElseThrow();
        int capsLock = 66; // of the keycodes "evdev", which Xvfb has
        press(other, capsLock);
        await().pollInSameThread().until(() -> typed('a').equals(List.of((int) 'a', SHIFT | LOCK)));
        press(other, capsLock);
        await().pollInSameThread().until(() -> typed('a').equals(List.of((int) 'a', 0)));
    }

    private void press(XTest other, int keycode) throws IOException {
        other.key(keycode, true);
        other.key(keycode, false);
        client.core().sync();
    }

    private List<Integer> typed(int keysym) throws IOException {
        type(keysym);
        Key key = nextPress();
        return List.of(key.keysym, key.state);
    }

    @Test
    void borrowsKeysForCharactersThatTheLayoutLacks() throws IOException {
        int[] characters = "é€ñÜß中日語Жλ😀".codePoints().toArray();
        for (int character : characters) {
            type(keysymOf(character));
            assertThat(nextPress().keysym).as(Character.toString(character)).isEqualTo(keysymOf(character));
        }
    }

    @Test
    void borrowsMoreKeysThanThereAreByTakingBackTheOldest() throws IOException {
        for (int character = 0x4E00; character < 0x4E00 + 300; character++) {
            type(keysymOf(character));
            assertThat(nextPress().keysym).isEqualTo(keysymOf(character));
        }
    }

    @Test
    void borrowedKeysMeanTheSameUnderShiftAndLock() throws IOException {
        input.key(SHIFT_L, true);
        type(keysymOf('É'));
        input.key(SHIFT_L, false);
        type(keysymOf('é'));
        assertThat(nextPress().keysym).isEqualTo(keysymOf('É'));
        assertThat(nextPress().keysym).isEqualTo(keysymOf('é'));
    }

    @Test
    void unicodeKeysymsOfLatin1AreTheKeyboardsOwn() throws IOException {
        type(0x01000000 + 'x');
        assertThat(nextPress().keysym).isEqualTo('x');
    }

    @Test
    void findsTheThirdLevelOfAnotherLayout() throws Exception {
        layout("de");
        type('@');
        assertThat(nextPress()).extracting(Key::keysym, Key::state).containsExactly((int) '@', MOD5);
        int euroSign = 0x20AC;
        type(euroSign);
        assertThat(nextPress()).extracting(Key::keysym, Key::state).containsExactly(euroSign, MOD5);
        type('z');
        assertThat(nextPress()).extracting(Key::keysym, Key::state).containsExactly((int) 'z', 0);

        input.key(LEVEL3, true);
        type('{');
        assertThat(nextPress()).extracting(Key::keysym, Key::state).containsExactly((int) '{', MOD5);
        type('q');
        assertThat(nextPress()).extracting(Key::keysym, Key::state).containsExactly((int) 'q', 0);
        input.key(LEVEL3, false);
        input.key(SHIFT_L, true);
        type('@');
        assertThat(nextPress()).extracting(Key::keysym, Key::state).containsExactly((int) '@', MOD5);
        input.key(SHIFT_L, false);
    }

    @Test
    void followsALayoutThatChangesWhileKeysAreBorrowed() throws Exception {
        type(keysymOf('é'));
        assertThat(nextPress().keysym).isEqualTo(keysymOf('é'));
        layout("fr");
        type(keysymOf('é'));
        type('a');
        assertThat(nextPress()).extracting(Key::keysym, Key::state).containsExactly((int) 'é', 0);
        assertThat(nextPress().keysym).isEqualTo('a');
    }

    @Test
    void aKeyThatGoesDownAgainRepeats() throws IOException {
        input.key('k', true);
        input.key('k', true);
        input.key('k', true);
        input.key('k', false);
        int[] expected = {KEY_PRESS, KEY_RELEASE, KEY_PRESS, KEY_RELEASE, KEY_PRESS, KEY_RELEASE};
        for (int type : expected) {
            assertThat(next(KEY_PRESS, KEY_RELEASE).type).isEqualTo(type);
        }
    }

    @Test
    void releasesTheKeyThatWasPressedThoughShiftWentUpBefore() throws IOException {
        input.key(SHIFT_L, true);
        input.key('Q', true);
        input.key(SHIFT_L, false);
        input.key('q', false);
        int pressed = nextPress().keycode;
        assertThat(next(KEY_RELEASE).keysym).isEqualTo(SHIFT_L);
        assertThat(next(KEY_RELEASE).keycode).isEqualTo(pressed);
    }

    @Test
    void closeReleasesWhatIsDownAndGivesBorrowedKeysBack() throws IOException {
        input.key('w', true);
        input.key(keysymOf('中'), true);
        input.pointer(10, 10, 1);
        assertThat(nextPress().keysym).isEqualTo('w');
        int borrowed = nextPress().keycode;
        desktop.close();
        assertThat(next(BUTTON_RELEASE).keycode).isEqualTo(1);
        next(KEY_RELEASE);
        assertThat(next(KEY_RELEASE).keycode).isEqualTo(borrowed);
        client.core().sync();
        assertThat(keysym(borrowed, 0)).isZero();
    }

    @Test
    void movesThePointerPressesButtonsAndTurnsTheWheel() throws IOException {
        input.pointer(120, 80, 0);
        assertThat(next(MOTION_NOTIFY).type).isEqualTo(MOTION_NOTIFY);
        for (int button = 1; button <= 9; button++) {
            input.pointer(120 + button, 80, 1 << (button - 1));
            input.pointer(120 + button, 80, 0);
            assertThat(next(BUTTON_PRESS).keycode).isEqualTo(button);
            assertThat(next(BUTTON_RELEASE).keycode).isEqualTo(button);
        }
        try (XMessage pointer = client.pointer()) {
            assertThat(List.of(pointer.i16(16), pointer.i16(18))).containsExactly(129, 80);
        }
    }

    @Test
    void dragsWithTheButtonHeld() throws IOException {
        input.pointer(10, 10, 0b101);
        assertThat(next(BUTTON_PRESS).keycode).isEqualTo(1);
        assertThat(next(BUTTON_PRESS).keycode).isEqualTo(3);
        input.pointer(200, 150, 0b100);
        int button3 = 1 << 10;
        assertThat(next(MOTION_NOTIFY).state & button3).isNotZero();
        assertThat(next(BUTTON_RELEASE).keycode).isEqualTo(1);
        input.pointer(200, 150, 0);
        assertThat(next(BUTTON_RELEASE).keycode).isEqualTo(3);
    }

    @Test
    void aFloodLeavesNothingPressed() throws IOException {
        for (int i = 0; i < 30_000; i++) {
            input.pointer(i % 400, i % 300, i & 1);
        }
        await().pollInSameThread().until(() -> {
            input.pointer(5, 5, 0);
            try (XMessage pointer = client.pointer()) {
                int buttons = pointer.u16(24) >> 8;
                return buttons == 0 && pointer.i16(16) == 5;
            }
        });
    }
}
