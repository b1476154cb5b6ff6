package dev.oriel.server.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oriel.framebuffer.PixelFormat;
import dev.oriel.viewer.RfbViewer;
import dev.oriel.viewer.decode.RectDecoders;
import dev.oriel.viewer.picture.RgbImage;
import java.util.HashSet;
import java.util.Set;

/** Comparisons of pictures, to the last bit. */
final class Pictures {

    private Pictures() {}

    /** Fails unless both are the same, telling where they first differ. */
    static void assertEqual(RgbImage actual, RgbImage expected) {
        assertThat(actual.width() + "x" + actual.height()).isEqualTo(expected.width() + "x" + expected.height());
        if (actual.equals(expected)) {
            return;
        }
        int[] shown = actual.toArray();
        int[] wanted = expected.toArray();
        int differ = 0;
        String first = "";
        for (int i = 0; i < shown.length; i++) {
            if (shown[i] != wanted[i] && differ++ == 0) {
                first = "(%d, %d): %06x instead of %06x"
                        .formatted(i % actual.width(), i / actual.width(), shown[i], wanted[i]);
            }
        }
        throw new AssertionError(differ + " of " + shown.length + " pixels differ, first " + first);
    }

    /** Waits until the viewer shows the display's root window as exactly as its format allows. */
    static void awaitExact(RfbViewer viewer, PixelFormat format, XDisplay display) {
        Patience.untilPasses("the viewer's picture is the root window", () -> {
            RgbImage expected = RectDecoders.nearest(display.rootWindow(), format);
            viewer.readAvailable();
            assertEqual(viewer.picture(), expected);
        });
    }

    /** Waits until programs have drawn something worth comparing. */
    static void awaitDrawn(XDisplay display, int colours) {
        Patience.until(colours + " colours on the root window", () -> colours(display.rootWindow()) >= colours);
    }

    static int colours(RgbImage picture) {
        Set<Integer> seen = new HashSet<>();
        for (int rgb : picture.toArray()) {
            seen.add(rgb);
        }
        return seen.size();
    }
}
