package dev.oriel.websocket;

/** Makes words of a peer fit for a log line: short, printable, one line. */
final class LogText {

    private static final int MAX_CHARS = 120;

    private LogText() {}

    static String clean(String text) {
        StringBuilder clean = new StringBuilder();
        for (int i = 0; i < Math.min(text.length(), MAX_CHARS); i++) {
            char c = text.charAt(i);
            clean.append(c >= ' ' && c < 127 ? c : '?');
        }
        return text.length() > MAX_CHARS ? clean + "..." : clean.toString();
    }
}
