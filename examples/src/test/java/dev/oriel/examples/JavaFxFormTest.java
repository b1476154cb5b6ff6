package dev.oriel.examples;

import dev.oriel.Keysyms;
import dev.oriel.framebuffer.Rect;
import dev.oriel.viewer.RfbViewer;
import dev.oriel.viewer.ViewerOptions;
import dev.oriel.viewer.decode.EncodingNumber;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class JavaFxFormTest {

    private static final Rect FIELD = new Rect(0, 0, 400, 26);
    private static final Rect BELOW_THE_CHOICE = new Rect(4, 58, 40, 70);
    private static final Rect LIST = new Rect(4, 90, 400, 24);

    /** Less light than this in each colour is text. */
    private static final int DARK = 140;

    private static int ink(RfbViewer viewer, Rect area) {
        int ink = 0;
        for (int y = area.y(); y < area.bottom(); y++) {
            for (int x = area.x(); x < area.right(); x++) {
                int rgb = viewer.picture().rgb(x, y);
                ink += (rgb >> 16 & 0xff) < DARK && (rgb >> 8 & 0xff) < DARK && (rgb & 0xff) < DARK ? 1 : 0;
            }
        }
        return ink;
    }

    private static void click(RfbViewer viewer, int x, int y) throws IOException {
        viewer.pointer(x, y, 0);
        viewer.pointer(x, y, 1);
        viewer.pointer(x, y, 0);
    }

    private static void type(RfbViewer viewer, String text) throws IOException {
        for (int character : text.codePoints().toArray()) {
            viewer.key(Keysyms.of(character), true);
            viewer.key(Keysyms.of(character), false);
        }
    }

    @Test
    void takesTextClicksAndKeysAndShowsPopUps() throws IOException {
        try (JavaFxForm form = new JavaFxForm();
                RfbViewer viewer = RfbViewer.connect(
                        ViewerOptions.to("rfb://127.0.0.1:" + form.server().rfbPort())
                                .withEncodings(List.of(EncodingNumber.RAW)))) {
            viewer.readUntil(() -> ink(viewer, BELOW_THE_CHOICE) > 8 && ink(viewer, LIST) == 0);
            click(viewer, 100, 12);
            type(viewer, "Grüße, Ωmega!");
            viewer.readUntil(() -> ink(viewer, FIELD) > 100);
            viewer.key(Keysyms.ENTER, true);
            viewer.key(Keysyms.ENTER, false);
            viewer.readUntil(() -> ink(viewer, LIST) > 100 && ink(viewer, FIELD) < 50);
            int closed = ink(viewer, BELOW_THE_CHOICE);
            click(viewer, 20, 42);
            viewer.readUntil(() -> ink(viewer, BELOW_THE_CHOICE) != closed);
        }
    }
}
