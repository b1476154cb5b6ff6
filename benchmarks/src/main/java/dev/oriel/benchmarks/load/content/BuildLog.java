package dev.oriel.benchmarks.load.content;

import dev.oriel.benchmarks.load.content.Glyphs.Cell;
import dev.oriel.framebuffer.Rect;
import java.util.Locale;

/**
 * What a terminal shows while something large is being built: coloured lines of different lengths, without end. Immutable;
 * any line can be painted without those before it.
 */
public final class BuildLog {

    private static final int PAPER = 0x10141A;
    private static final int PLAIN = 0xC8CCD4;
    private static final int GREY = 0x6B7480;
    private static final int GREEN = 0x7EC86A;
    private static final int YELLOW = 0xE0B454;
    private static final int BLUE = 0x62A8F0;
    private static final int RED = 0xF06E6E;

    private final Dice dice;
    private final Words words;
    private final Glyphs glyphs;

    public BuildLog(long seed, Glyphs glyphs) {
        this.dice = new Dice(seed).other(1);
        this.words = new Words(dice.other(2));
        this.glyphs = glyphs;
    }

    /** Paints a line into the area, which is one character high, over what was there. */
    public void paint(Picture on, int line, Rect area) {
        on.fill(area, PAPER);
        int[] colours = {GREY, colour(line), PLAIN, GREY};
        String[] parts = {time(line), kind(line), message(line), detail(line)};
        int column = 0;
        int columns = area.width() / glyphs.width();
        for (int i = 0; i < parts.length && column < columns; i++) {
            String text = parts[i].substring(0, Math.min(parts[i].length(), columns - column));
            glyphs.paint(on, text, new Cell(' ', colours[i], PAPER), area.x() + column * glyphs.width(), area.y());
            column += text.length() + 1;
        }
    }

    private static String time(int line) {
        int millis = line * 37;
        return String.format(
                Locale.ROOT,
                "%02d:%02d:%02d.%03d",
                millis / 3_600_000 % 24,
                millis / 60_000 % 60,
                millis / 1000 % 60,
                millis % 1000);
    }

    private int mood(int line) {
        return dice.below(20, line, 0);
    }

    private int colour(int line) {
        int mood = mood(line);
        return mood == 0 ? RED : mood < 3 ? YELLOW : mood < 9 ? GREEN : BLUE;
    }

    private String kind(int line) {
        int mood = mood(line);
        return mood == 0 ? "ERROR" : mood < 3 ? "WARN " : mood < 9 ? "OK   " : "BUILD";
    }

    private String message(int line) {
        String file = words.noun(line, 1) + "/" + words.noun(line, 2) + "_" + words.noun(line, 3);
        return switch (dice.below(4, line, 4)) {
            case 0 -> "compiling src/" + file + ".c -> out/" + file + ".o";
            case 1 -> words.sentence(line).toLowerCase(Locale.ROOT);
            case 2 -> "[" + dice.below(100, line, 5) + "%] linking lib" + words.noun(line, 6) + ".so (" + file + ")";
            default -> file + ":" + dice.below(900, line, 7) + ": unused variable '" + words.noun(line, 8) + "'";
        };
    }

    private String detail(int line) {
        return dice.below(3, line, 9) > 0
                ? ""
                : String.format(Locale.ROOT, "%d bytes, 0x%016x", dice.below(90_000, line, 10), dice.bits(line, 11));
    }
}
