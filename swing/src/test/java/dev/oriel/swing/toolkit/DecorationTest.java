package dev.oriel.swing.toolkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Dimension;
import org.junit.jupiter.api.Test;

class DecorationTest {

    private static final Dimension SIZE = new Dimension(200, 100);

    private static WindowPart part(int x, int y) {
        return Decoration.part(x, y, SIZE, true, true);
    }

    @Test
    void hasItsButtonsAtTheRightOfTheTitle() {
        assertThat(part(199, 0)).isEqualTo(WindowPart.CLOSE);
        assertThat(part(176, 23)).isEqualTo(WindowPart.CLOSE);
        assertThat(part(175, 10)).isEqualTo(WindowPart.MAXIMIZE);
        assertThat(part(151, 10)).isEqualTo(WindowPart.TITLE);
        assertThat(Decoration.part(175, 10, SIZE, true, false)).isEqualTo(WindowPart.TITLE);
    }

    @Test
    void isResizedByEdgesAndLowerCorners() {
        assertThat(part(0, 50)).isEqualTo(WindowPart.LEFT);
        assertThat(part(199, 50)).isEqualTo(WindowPart.RIGHT);
        assertThat(part(100, 99)).isEqualTo(WindowPart.BOTTOM);
        assertThat(part(0, 90)).isEqualTo(WindowPart.LEFT_CORNER);
        assertThat(part(199, 90)).isEqualTo(WindowPart.RIGHT_CORNER);
        assertThat(part(10, 99)).isEqualTo(WindowPart.LEFT_CORNER);
    }

    @Test
    void leavesTheRestToTheProgram() {
        assertThat(part(4, 24)).isEqualTo(WindowPart.INSIDE);
        assertThat(part(195, 95)).isEqualTo(WindowPart.INSIDE);
    }

    @Test
    void hasABorderWithoutUseWhereTheSizeIsFixed() {
        assertThat(Decoration.part(0, 50, SIZE, false, false)).isEqualTo(WindowPart.BORDER);
        assertThat(Decoration.part(199, 99, SIZE, false, false)).isEqualTo(WindowPart.BORDER);
    }
}
