package dev.oriel.swing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import dev.oriel.Keysyms;
import dev.oriel.OrielServer;
import dev.oriel.VirtualFramebuffer;
import dev.oriel.viewer.RfbViewer;
import dev.oriel.viewer.ViewerOptions;
import dev.oriel.viewer.decode.EncodingNumber;
import java.awt.BorderLayout;
import java.awt.Color;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JSlider;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.Test;

class ComponentScreenTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final JTextField field = new JTextField();
    private final JTextField second = new JTextField();
    private final JButton button = new JButton("press");
    private final JSlider slider = new JSlider(0, 100, 0);
    private final JTextArea lines = new JTextArea("line\n".repeat(200));
    private final JScrollPane scroll = new JScrollPane(lines);
    private final AtomicInteger presses = new AtomicInteger();

    /** Fields at the top, 20 pixels each; button and slider at the bottom; the scrolled text between. */
    private JComponent form() {
        button.addActionListener(event -> presses.incrementAndGet());
        JPanel form = new JPanel(null);
        form.setBackground(Color.WHITE);
        field.setBounds(0, 0, 300, 20);
        second.setBounds(0, 20, 300, 20);
        scroll.setBounds(0, 40, 300, 100);
        button.setBounds(0, 140, 150, 40);
        slider.setBounds(150, 140, 150, 40);
        for (JComponent child : new JComponent[] {field, second, scroll, button, slider}) {
            form.add(child);
        }
        return form;
    }

    private void withViewer(ViewerTest test) throws IOException {
        ComponentScreen screen = ComponentScreen.of("Form", 300, 180, this::form);
        try (OrielServer server = OrielServer.builder()
                        .display(screen.framebuffer())
                        .withoutPassword()
                        .rfbPort(0)
                        .start();
                RfbViewer viewer = view(server)) {
            viewer.readUntil(() -> viewer.updates() > 0);
            test.run(viewer);
        } finally {
            screen.close();
        }
    }

    private static RfbViewer view(OrielServer server) throws IOException {
        return RfbViewer.connect(
                ViewerOptions.to("rfb://127.0.0.1:" + server.rfbPort()).withEncodings(List.of(EncodingNumber.RAW)));
    }

    private interface ViewerTest {
        void run(RfbViewer viewer) throws IOException;
    }

    @Test
    void typesIntoTheFirstFieldAndMovesOnWithTab() throws IOException {
        withViewer(viewer -> {
            viewer.type("ab");
            viewer.key(Keysyms.BACKSPACE, true);
            viewer.key(Keysyms.TAB, true);
            viewer.type("xy\u00e9");
            await().atMost(PATIENCE).until(() -> second.getText().equals("xy\u00e9"));
            assertThat(field.getText()).isEqualTo("a");
        });
    }

    @Test
    void pressesAButtonAndShowsIt() throws IOException {
        withViewer(viewer -> {
            int before = viewer.picture().rgb(10, 150);
            viewer.pointer(20, 160, 0);
            viewer.pointer(20, 160, 1);
            viewer.readUntil(() -> viewer.picture().rgb(10, 150) != before);
            viewer.pointer(20, 160, 0);
            await().atMost(PATIENCE).until(() -> presses.get() == 1);
        });
    }

    @Test
    void givesAClickTheFocus() throws IOException {
        withViewer(viewer -> {
            viewer.pointer(50, 30, 1);
            viewer.pointer(50, 30, 0);
            viewer.type("z");
            await().atMost(PATIENCE).until(() -> second.getText().equals("z"));
        });
    }

    @Test
    void dragsASlider() throws IOException {
        withViewer(viewer -> {
            int knob = 150 + 8;
            viewer.pointer(knob, 160, 0);
            viewer.pointer(knob, 160, 1);
            viewer.pointer(230, 160, 1);
            viewer.pointer(290, 160, 1);
            viewer.pointer(290, 160, 0);
            await().atMost(PATIENCE).until(() -> slider.getValue() > 80);
        });
    }

    @Test
    void scrollsByTheWheel() throws IOException {
        withViewer(viewer -> {
            viewer.pointer(100, 90, 0);
            viewer.pointer(100, 90, 1 << 4);
            viewer.pointer(100, 90, 0);
            await().atMost(PATIENCE).until(() -> scroll.getVerticalScrollBar().getValue() > 0);
        });
    }

    @Test
    void showsWhatTheProgramChanges() throws IOException {
        withViewer(viewer -> {
            SwingUtilities.invokeLater(() -> {
                JPanel red = new JPanel();
                red.setBackground(Color.RED);
                red.setBounds(0, 40, 300, 100);
                button.getParent().add(red, 0);
                red.repaint();
            });
            viewer.readUntil(() -> (viewer.picture().rgb(150, 90) & 0xffffff) == 0xff0000);
        });
    }

    @Test
    void laysTheComponentOutAnewWhenViewersChangeTheSize() throws Exception {
        JLabel label = new JLabel("wide");
        JPanel panel = new JPanel(new BorderLayout());
        panel.add(label);
        VirtualFramebuffer framebuffer = VirtualFramebuffer.resizable("Wide", 100, 50, 400, 400);
        ComponentScreen screen = ComponentScreen.on(framebuffer, () -> panel);
        try (OrielServer server = OrielServer.builder()
                        .display(framebuffer)
                        .withoutPassword()
                        .rfbPort(0)
                        .start();
                RfbViewer viewer = view(server)) {
            viewer.askForSize(300, 50);
            await().atMost(PATIENCE).until(() -> label.getWidth() == 300);
        } finally {
            screen.close();
        }
        assertThat(panel.getParent()).isNull();
    }

    @Test
    void saysWhatIsWrong() {
        JPanel parent = new JPanel();
        JPanel child = new JPanel();
        parent.add(child);
        VirtualFramebuffer framebuffer = VirtualFramebuffer.of("Wrong", 10, 10);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ComponentScreen.on(framebuffer, () -> child))
                .withMessageContaining("shown nowhere else");
        framebuffer.close();
        assertThatIllegalStateException().isThrownBy(() -> ComponentScreen.on(framebuffer, JPanel::new));
    }
}
