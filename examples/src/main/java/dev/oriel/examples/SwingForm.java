package dev.oriel.examples;

import dev.oriel.OrielServer;
import dev.oriel.swing.ComponentScreen;
import java.awt.BorderLayout;
import java.io.IOException;
import javax.swing.DefaultListModel;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextField;

/** A Swing form without a window system: type a line, press the button, see it in the list. Swing's own thread draws. */
final class SwingForm implements Example {

    private final ComponentScreen screen = ComponentScreen.of("Form", 480, 320, SwingForm::form);
    private final OrielServer server;

    SwingForm() throws IOException {
        server = OrielServer.builder()
                .display(screen.framebuffer())
                .withoutPassword()
                .start();
    }

    private static JComponent form() {
        DefaultListModel<String> lines = new DefaultListModel<>();
        JTextField field = new JTextField();
        JButton add = new JButton("Add");
        add.addActionListener(event -> {
            lines.addElement(field.getText());
            field.setText("");
        });
        field.addActionListener(event -> add.doClick(0));
        JPanel input = new JPanel(new BorderLayout(4, 4));
        input.add(field);
        input.add(add, BorderLayout.EAST);
        JPanel form = new JPanel(new BorderLayout(4, 4));
        form.add(input, BorderLayout.NORTH);
        form.add(new JScrollPane(new JList<>(lines)));
        return form;
    }

    @Override
    public OrielServer server() {
        return server;
    }

    @Override
    public void close() {
        screen.close();
        server.close();
    }

    @Override
    public String toString() {
        return server.url().toString();
    }
}
