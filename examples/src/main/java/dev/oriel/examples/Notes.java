package dev.oriel.examples;

import java.awt.BorderLayout;
import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import java.util.function.Consumer;
import javax.swing.AbstractAction;
import javax.swing.Action;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JFileChooser;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JMenu;
import javax.swing.JMenuBar;
import javax.swing.JOptionPane;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import javax.swing.WindowConstants;

/**
 * A Swing application as any other, which knows nothing of Oriel: windows, menus, dialogs, a file chooser. {@code SwingMain} shows
 * it without an X server. Swing's own thread draws.
 */
public final class Notes {

    private final JFrame window;
    private final JTextArea text = new JTextArea();

    private Notes() {
        window = new JFrame("Notes");
        window.setDefaultCloseOperation(WindowConstants.DISPOSE_ON_CLOSE);
        window.setJMenuBar(menus());
        window.add(new JScrollPane(text));
        window.setSize(360, 240);
        window.setLocationByPlatform(true);
        window.setVisible(true);
    }

    /** @param args none are needed */
    public static void main(String[] args) {
        SwingUtilities.invokeLater(Notes::new);
    }

    private JMenuBar menus() {
        JMenu file = new JMenu("File");
        file.setMnemonic(KeyEvent.VK_F);
        file.add(action("New window", "ctrl N", event -> new Notes()));
        file.add(action("Open...", "ctrl O", event -> open()));
        file.addSeparator();
        file.add(action("Close", "ctrl W", event -> window.dispose()));
        JMenu edit = new JMenu("Edit");
        edit.setMnemonic(KeyEvent.VK_E);
        edit.add(action("Find...", "ctrl F", event -> find()));
        edit.add(action("Clear", "ctrl L", event -> clear()));
        JMenuBar bar = new JMenuBar();
        bar.add(file);
        bar.add(edit);
        return bar;
    }

    private static Action action(String name, String key, Consumer<ActionEvent> whatToDo) {
        Action action = new AbstractAction(name) {
            @Override
            public void actionPerformed(ActionEvent event) {
                whatToDo.accept(event);
            }
        };
        action.putValue(Action.ACCELERATOR_KEY, KeyStroke.getKeyStroke(key));
        return action;
    }

    private void open() {
        JFileChooser chooser = new JFileChooser();
        if (chooser.showOpenDialog(window) == JFileChooser.APPROVE_OPTION) {
            text.append(chooser.getSelectedFile() + "\n");
        }
    }

    private void clear() {
        int answer = JOptionPane.showConfirmDialog(
                window, "Forget all of it?", "Clear", JOptionPane.YES_NO_OPTION, JOptionPane.QUESTION_MESSAGE);
        if (answer == JOptionPane.YES_OPTION) {
            text.setText("");
        }
    }

    /** A dialog that lets its window be used meanwhile. */
    private void find() {
        JTextField what = new JTextField(12);
        JButton next = new JButton("Next");
        next.setToolTipText("selects where it stands next");
        next.addActionListener(event -> select(what.getText()));
        what.addActionListener(event -> next.doClick());
        JComponent line = new JPanel(new BorderLayout(4, 4));
        line.add(new JLabel("Find"), BorderLayout.WEST);
        line.add(what);
        line.add(next, BorderLayout.EAST);
        JDialog dialog = new JDialog(window, "Find", false);
        dialog.add(line);
        dialog.pack();
        dialog.setLocationRelativeTo(window);
        dialog.setVisible(true);
    }

    private void select(String what) {
        int found = text.getText().indexOf(what, text.getSelectionEnd());
        if (what.isEmpty() || found < 0) {
            text.setCaretPosition(0);
        } else {
            text.select(found, found + what.length());
        }
    }
}
