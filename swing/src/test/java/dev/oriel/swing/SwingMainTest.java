package dev.oriel.swing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.oriel.Keysyms;
import dev.oriel.VirtualFramebuffer;
import dev.oriel.viewer.RfbViewer;
import dev.oriel.viewer.ViewerOptions;
import dev.oriel.viewer.decode.EncodingNumber;
import java.awt.Point;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** One application in a process of its own, on this JDK, without an X server; each test leaves it as it found it. */
@TestInstance(Lifecycle.PER_CLASS)
class SwingMainTest {

    private static final int RIGHT_BUTTON = 1 << 2;
    private static final int WHEEL_DOWN = 1 << 4;
    private static final int DESK = 0x3a5a6a;
    private static final int RED = 0xff0000;
    private static final int GREEN = 0x00ff00;
    private static final int YELLOW = 0xffff00;
    private static final int RGB = 0xffffff;

    private LaunchedApplication application;
    private RfbViewer viewer;

    @BeforeAll
    void start() throws IOException {
        application = LaunchedApplication.start(
                "--size",
                "640x480",
                "--resizable",
                "--without-password",
                "--rfb-port",
                "0",
                SampleApplication.class.getName(),
                "a",
                "b");
        application.await("ready");
        assertThat(application.await("arguments")).isEqualTo("a,b");
        String port = application.await("or by VNC at port");
        viewer = RfbViewer.connect(ViewerOptions.to("rfb://127.0.0.1:" + port)
                .withEncodings(
                        List.of(EncodingNumber.RAW, EncodingNumber.CURSOR, EncodingNumber.EXTENDED_DESKTOP_SIZE)));
        readUntil(120, 25, SwingMainTest::isActiveTitle);
    }

    @AfterAll
    void stop() throws IOException {
        viewer.close();
        application.close();
    }

    /** By its content: two presses on its title, for two tests, would be a double click. */
    @BeforeEach
    void bringTheFirstWindowToTheFront() throws IOException {
        viewer.readAvailable();
        if (!isActiveTitle(viewer.picture().rgb(120, 25) & RGB)) {
            click(new Point(40, 250));
            readUntil(120, 25, SwingMainTest::isActiveTitle);
        }
    }

    private interface Color {
        boolean isSeen(int rgb);
    }

    private static boolean isActiveTitle(int rgb) {
        return rgb == 0x2f4a86;
    }

    private void readUntil(int x, int y, Color color) throws IOException {
        viewer.readUntil(() -> color.isSeen(viewer.picture().rgb(x, y) & RGB));
    }

    private void click(Point at) throws IOException {
        viewer.pointer(at.x, at.y, 0);
        viewer.pointer(at.x, at.y, 1);
        viewer.pointer(at.x, at.y, 0);
    }

    private void press(int keysym) throws IOException {
        viewer.key(keysym, true);
        viewer.key(keysym, false);
    }

    private void press(int modifier, int keysym) throws IOException {
        viewer.key(modifier, true);
        press(keysym);
        viewer.key(modifier, false);
    }

    private void clickOn(String name) throws IOException {
        application.forget();
        click(application.place(name));
    }

    @Test
    void showsWindowsAboveEachOther() throws IOException {
        readUntil(400, 300, rgb -> rgb == RED);
        readUntil(300, 200, rgb -> rgb != RED);
        readUntil(600, 20, rgb -> rgb == DESK);
    }

    @Test
    void pressesAButton() throws IOException {
        clickOn("press");
        application.await("pressed");
    }

    @Test
    void typesIntoFieldsAndMovesOnWithTab() throws IOException {
        clickOn("field");
        press(Keysyms.CONTROL_LEFT, 'a');
        viewer.type("ab\u00e9");
        application.await("field has ab(e9)");
        press(Keysyms.TAB);
        press(Keysyms.CONTROL_LEFT, 'a');
        viewer.type("Q");
        application.await("other has Q");
    }

    @Test
    void copiesFromOneFieldToAnother() throws IOException {
        clickOn("field");
        press(Keysyms.CONTROL_LEFT, 'a');
        viewer.type("copied");
        application.await("field has copied");
        press(Keysyms.CONTROL_LEFT, 'a');
        press(Keysyms.CONTROL_LEFT, 'c');
        clickOn("other");
        press(Keysyms.CONTROL_LEFT, 'a');
        press(Keysyms.CONTROL_LEFT, 'v');
        application.await("other has copied");
    }

    @Test
    void pastesWhatAViewerCopied() throws IOException {
        clickOn("other");
        viewer.cutText("from outside");
        press(Keysyms.CONTROL_LEFT, 'a');
        press(Keysyms.CONTROL_LEFT, 'v');
        application.await("other has from outside");
    }

    @Test
    void opensAMenuWhoseItemActs() throws IOException {
        clickOn("menu");
        click(application.place("act"));
        application.await("acted");
    }

    @Test
    void opensAMenuByItsMnemonic() throws IOException {
        application.forget();
        press(Keysyms.ALT_LEFT, 'm');
        application.await("menu opened");
        press(Keysyms.ENTER);
        application.await("acted");
    }

    @Test
    void opensAPopupMenuByTheRightButton() throws IOException {
        application.forget();
        Point blank = application.place("blank");
        viewer.pointer(blank.x, blank.y, 0);
        viewer.pointer(blank.x, blank.y, RIGHT_BUTTON);
        viewer.pointer(blank.x, blank.y, 0);
        Point item = application.place("copy");
        readUntil(item.x, item.y, rgb -> rgb != 0xffffff);
        click(item);
        application.await("copied all");
    }

    @Test
    void hearsAnAccelerator() throws IOException {
        application.forget();
        press(Keysyms.CONTROL_LEFT, 'b');
        application.await("acted");
    }

    @Test
    void closesAMenuWhenTheTitleOfAnotherWindowIsPressed() throws IOException {
        clickOn("menu");
        application.await("menu opened");
        click(new Point(400, 190));
        application.await("menu closed");
    }

    /** The list is longer than what its window has left below: it is a window of its own. */
    @Test
    void dropsDownAListBeyondItsWindow() throws IOException {
        clickOn("colors");
        Point blue = application.place("blue");
        readUntil(blue.x, blue.y, rgb -> rgb == YELLOW);
        click(blue);
        application.await("color blue");
    }

    @Test
    void answersAModalDialogAndNothingElseMeanwhile() throws IOException {
        clickOn("ask");
        Point dialog = application.place("dialog");
        readUntil(dialog.x, dialog.y, rgb -> rgb != DESK);
        application.await("asking");
        click(application.place("press"));
        press(Keysyms.TAB);
        press(' ');
        assertThat(application.await("answered")).isEqualTo("1");
        assertThat(application.hasPrinted("pressed")).isFalse();
    }

    @Test
    void raisesTheWindowThatIsPressed() throws IOException {
        readUntil(300, 225, rgb -> rgb != RED);
        click(new Point(400, 300));
        readUntil(300, 225, rgb -> rgb == RED);
        readUntil(120, 25, rgb -> rgb == 0x7d8796);
    }

    @Test
    void dragsAWindowByItsTitle() throws IOException {
        drag(new Point(400, 190), new Point(500, 290));
        readUntil(540, 380, rgb -> rgb == RED);
        readUntil(380, 230, rgb -> rgb == DESK);
        drag(new Point(500, 290), new Point(400, 190));
        readUntil(380, 230, rgb -> rgb == RED);
    }

    @Test
    void resizesAWindowByItsCorner() throws IOException {
        drag(new Point(458, 328), new Point(558, 408));
        readUntil(540, 390, rgb -> rgb == RED);
        drag(new Point(558, 408), new Point(458, 328));
        readUntil(540, 390, rgb -> rgb == DESK);
    }

    private void drag(Point from, Point to) throws IOException {
        viewer.pointer(from.x, from.y, 0);
        viewer.pointer(from.x, from.y, 1);
        viewer.pointer((from.x + to.x) / 2, (from.y + to.y) / 2, 1);
        viewer.pointer(to.x, to.y, 1);
        viewer.pointer(to.x, to.y, 0);
    }

    @Test
    void scrollsByTheWheel() throws IOException {
        Point lines = application.place("lines");
        application.forget();
        viewer.pointer(lines.x, lines.y, 0);
        viewer.pointer(lines.x, lines.y, WHEEL_DOWN);
        viewer.pointer(lines.x, lines.y, 0);
        assertThat(Integer.parseInt(application.await("scrolled"))).isPositive();
    }

    @Test
    void givesViewersTheShapeOfThePointer() throws IOException {
        Point button = application.place("press");
        Point field = application.place("field");
        viewer.pointer(field.x, field.y, 0);
        readUntilShape(0);
        long before = viewer.counts().of(EncodingNumber.CURSOR).rects();
        viewer.pointer(button.x, button.y, 0);
        readUntilShape(before);
    }

    private void readUntilShape(long before) throws IOException {
        viewer.readUntil(() -> viewer.counts().of(EncodingNumber.CURSOR).rects() > before);
    }

    @Test
    void fillsAScreenThatAViewerEnlarges() throws IOException {
        viewer.askForSize(700, 500);
        viewer.readUntil(
                () -> viewer.picture().width() == 700 && (viewer.picture().rgb(690, 490) & RGB) == DESK);
        viewer.askForSize(640, 480);
        viewer.readUntil(
                () -> viewer.picture().width() == 640 && (viewer.picture().rgb(600, 20) & RGB) == DESK);
    }

    @Test
    void enlargesAWindowToTheScreenAndBack() throws IOException {
        doubleClick(new Point(400, 190));
        readUntil(620, 460, rgb -> rgb == RED);
        doubleClick(new Point(500, 10));
        readUntil(620, 460, rgb -> rgb == DESK);
    }

    @Test
    void fillsTheScreenWithAWindowThatWasEnlargedBeforeItWasShown() throws IOException {
        clickOn("large");
        readUntil(620, 460, rgb -> rgb == GREEN);
        readUntil(20, 40, rgb -> rgb == GREEN);
        click(new Point(628, 12));
        readUntil(620, 460, rgb -> rgb == DESK);
    }

    private void doubleClick(Point at) throws IOException {
        click(at);
        click(at);
    }

    @Test
    void endsWithItsLastWindow() throws Exception {
        try (LaunchedApplication other = LaunchedApplication.start(
                        "--size",
                        "640x480",
                        "--without-password",
                        "--rfb-port",
                        "0",
                        SampleApplication.class.getName());
                RfbViewer closing =
                        RfbViewer.connect(ViewerOptions.to("rfb://127.0.0.1:" + other.await("or by VNC at port")))) {
            other.await("ready");
            for (Point close : List.of(new Point(308, 32), new Point(448, 192))) {
                closing.pointer(close.x, close.y, 0);
                closing.pointer(close.x, close.y, 1);
                closing.pointer(close.x, close.y, 0);
            }
            assertThat(other.awaitEnd()).isZero();
        }
    }

    @Test
    void saysHowItIsUsed() throws Exception {
        try (LaunchedApplication wrong = LaunchedApplication.start("--sise", "1x1")) {
            wrong.await("there is no option --sise");
            wrong.await("usage:");
            assertThat(wrong.awaitEnd()).isEqualTo(2);
        }
    }

    @Test
    void saysWhatTheJvmLacks() {
        try (VirtualFramebuffer framebuffer = VirtualFramebuffer.of("Closed", 10, 10)) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> SwingScreen.install(framebuffer))
                    .withMessageContaining("start java with --add-exports=java.desktop/")
                    .withMessageContaining("--add-opens=java.desktop/java.awt=ALL-UNNAMED");
        }
    }
}
