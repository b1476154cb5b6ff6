package dev.oriel.benchmarks.report;

/** Text of HTML and SVG that is written element by element; whatever is not markup goes through {@link #escape}. */
final class Markup {

    private final StringBuilder text = new StringBuilder();

    static String escape(String plain) {
        return plain.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** Opens an element with attributes: name, value, name, value. */
    Markup open(String element, Object... attributes) {
        start(element, attributes);
        text.append('>');
        return this;
    }

    /** An SVG element without content. */
    Markup empty(String element, Object... attributes) {
        start(element, attributes);
        text.append("/>\n");
        return this;
    }

    Markup close(String element) {
        text.append("</").append(element).append(">\n");
        return this;
    }

    /** An element that holds plain text alone. */
    Markup leaf(String element, String plain, Object... attributes) {
        open(element, attributes);
        text.append(escape(plain));
        return close(element);
    }

    /** Markup that was made elsewhere. */
    Markup raw(String markup) {
        text.append(markup);
        return this;
    }

    private void start(String element, Object... attributes) {
        text.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            Object value = attributes[i + 1];
            String written = value instanceof Double number ? Numbers.coordinate(number) : value.toString();
            text.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(escape(written))
                    .append('"');
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
