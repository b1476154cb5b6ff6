package dev.oriel.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

final class HtmlReportTest {

    private static final String PAGE = HtmlReport.of(SampleReport.report());

    /** The page as a tree: its elements are all closed, but for those that HTML has without an end. */
    private static Document tree() throws Exception {
        String closed = PAGE.replace("<!DOCTYPE html>", "").replaceAll("(<meta [^>]*)>", "$1/>");
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(closed.getBytes(StandardCharsets.UTF_8)));
    }

    private static String textOf(String element) throws Exception {
        NodeList found = tree().getElementsByTagName(element);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < found.getLength(); i++) {
            text.append(found.item(i).getTextContent()).append('\n');
        }
        return text.toString();
    }

    @Test
    void escapesEverythingThatIsNotMarkup() throws Exception {
        assertThat(PAGE).doesNotContain("<script", "<limits>", "<CPU>", "<jpeg>", "<64>", "Rates <b>");
        assertThat(textOf("h1")).isEqualTo("Kernels & <limits>\n");
        assertThat(textOf("h2")).isEqualTo("Rates <b>\nNothing\n");
        assertThat(textOf("p")).contains("Second <script>alert(1)</script>.");
        assertThat(textOf("dd")).contains("Some <CPU> & more, 8 GiB", "./dev bench \"x\" | y");
        assertThat(tree().getElementsByTagName("svg").item(0).getAttributes().getNamedItem("aria-label"))
                .extracting(org.w3c.dom.Node::getNodeValue)
                .isEqualTo("Ratio to \"limit\"");
    }

    @Test
    void needsNothingFromElsewhere() {
        assertThat(PAGE).doesNotContain("http:", "https:", "url(", "@import", "src=", "<link");
        assertThat(PAGE).contains("prefers-color-scheme: dark");
    }

    @Test
    void namesEveryFact() throws Exception {
        assertThat(textOf("dt").lines())
                .containsExactly("Machine", "Cores", "System", "JDK", "Commit", "Command", "Date", "Link");
        assertThat(textOf("dd")).contains("abc1234-dirty", "2026-01-02T03:04:05Z", "20 Mbit/s + 20 ms");
    }

    @Test
    void explainsEveryBarAndPointInATooltip() throws Exception {
        assertThat(textOf("title").lines())
                .contains(
                        "text <64> · ours: 0.500",
                        "photo · ours: 4",
                        "photo · other: missing",
                        "Oriel & co: 30 ms at 5");
    }

    @Test
    void givesEachBarItsLength() {
        // The axis goes from 0.5 to 5; 1 is at log(2)/log(10) of it.
        assertThat(widthsOf("fill0")).hasSize(2);
        assertThat(widthsOf("fill0")[1] / widthsOf("fill0")[0]).isCloseTo(2, org.assertj.core.data.Offset.offset(0.01));
    }

    private static double[] widthsOf(String colour) {
        return Pattern.compile("<rect class=\"" + colour + "\"[^>]* width=\"([0-9.]+)\"")
                .matcher(PAGE)
                .results()
                .mapToDouble(found -> Double.parseDouble(found.group(1)))
                .toArray();
    }

    @Test
    void marksNumbersAndTones() {
        assertThat(PAGE)
                .contains("<td class=\"number good\">0.660</td>", "<td class=\"number missing bad\">no library</td>");
    }
}
