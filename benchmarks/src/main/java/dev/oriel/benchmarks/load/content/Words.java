package dev.oriel.benchmarks.load.content;

import java.util.List;
import java.util.Locale;

/** Text with the look of English prose; the same words for the same dice and numbers. Immutable. */
final class Words {

    private static final List<String> COMMON = List.of(
            "the", "of", "and", "to", "a", "in", "is", "that", "for", "it", "as", "was", "with", "be", "by", "on",
            "not", "are", "this", "from", "at", "which", "or", "an", "have", "were", "each", "when", "after",
            "between");

    private static final List<String> RARE = List.of(
            "harbour",
            "window",
            "morning",
            "station",
            "paper",
            "engine",
            "garden",
            "winter",
            "signal",
            "market",
            "surface",
            "colour",
            "network",
            "letter",
            "mountain",
            "glass",
            "station",
            "printer",
            "quarter",
            "village",
            "measure",
            "current",
            "library",
            "kitchen",
            "railway",
            "picture",
            "journey",
            "weather",
            "machine",
            "island",
            "silver",
            "question",
            "pattern",
            "bridge",
            "account",
            "forest",
            "memory",
            "corner",
            "passage",
            "reading",
            "evening",
            "message",
            "number",
            "storage",
            "balance",
            "country",
            "lantern",
            "compass",
            "keyboard",
            "screen",
            "arrives",
            "carries",
            "follows",
            "remains",
            "appears",
            "measures",
            "returns",
            "crosses",
            "explains",
            "gathers",
            "quiet",
            "distant",
            "narrow",
            "early",
            "bright",
            "useful",
            "ancient",
            "careful",
            "modern",
            "gentle");

    private final Dice dice;

    Words(Dice dice) {
        this.dice = dice;
    }

    String word(long a, long b) {
        return pick(dice.below(5, a, 2 * b) < 2 ? COMMON : RARE, a, 2 * b + 1);
    }

    /** A word that stands for something. */
    String noun(long a, long b) {
        return pick(RARE, a, b);
    }

    private String pick(List<String> words, long a, long b) {
        return words.get(dice.below(words.size(), a, b));
    }

    /** A sentence of 6 to 17 words. */
    String sentence(long number) {
        int count = 6 + dice.below(12, number, -1);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            boolean comma = i > 2 && i < count - 2 && dice.below(9, number, 1000L + i) == 0;
            text.append(word(number, i)).append(i == count - 1 ? "." : comma ? ", " : " ");
        }
        return capital(text.toString());
    }

    /** Two or three words with capitals. */
    String title(long number) {
        String title = capital(noun(number, 900)) + " " + noun(number, 901);
        return dice.below(2, number, 902) == 0 ? title : title + " and " + noun(number, 903);
    }

    static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
