package dev.oriel.swing;

import java.awt.Color;
import java.awt.Component;
import java.awt.Cursor;
import java.awt.Frame;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.KeyEvent;
import java.util.Map;
import java.util.TreeMap;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JFrame;
import javax.swing.JList;
import javax.swing.JMenu;
import javax.swing.JMenuBar;
import javax.swing.JMenuItem;
import javax.swing.JOptionPane;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import javax.swing.WindowConstants;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import javax.swing.event.PopupMenuEvent;
import javax.swing.event.PopupMenuListener;
import javax.swing.plaf.basic.ComboPopup;

/**
 * An application as any other, which knows nothing of us. It prints where its components are ({@code at NAME X Y}, their
 * middle on the screen), and what happens to them. Event dispatch thread.
 */
public final class SampleApplication {

    private final JFrame first = new JFrame("First");
    private final JFrame second = new JFrame("Second");
    private final Map<String, Component> named = new TreeMap<>();

    /** @param args printed, so that it is seen that they arrive */
    public static void main(String[] args) {
        System.out.println("arguments " + String.join(",", args));
        SwingUtilities.invokeLater(() -> new SampleApplication().open());
    }

    private void open() {
        JPanel content = new JPanel(null);
        content.setBackground(Color.WHITE);
        JButton press = add(content, "press", new JButton("Press"), 10, 10);
        press.addActionListener(event -> say("pressed"));
        press.setToolTipText("a tip");
        press.setCursor(Cursor.getPredefinedCursor(Cursor.HAND_CURSOR));
        add(content, "field", told("field"), 10, 50);
        add(content, "other", told("other"), 10, 90);
        JComboBox<String> colors =
                add(content, "colors", new JComboBox<>(new String[] {"red", "green", "blue"}), 10, 130);
        colors.setBackground(Color.YELLOW);
        colors.addActionListener(event -> say("color " + colors.getSelectedItem()));
        colors.addPopupMenuListener(new Opening("colors", () -> sayPlaceOfItem("blue", colors, 2)));
        JButton ask = add(content, "ask", new JButton("Ask"), 140, 10);
        ask.addActionListener(event -> ask());
        JButton large = add(content, "large", new JButton("Large"), 140, 50);
        large.setFocusable(false); // the Tab key goes from field to field
        large.addActionListener(event -> openLarge());
        JTextArea lines = new JTextArea("line\n".repeat(100));
        JScrollPane scroll = add(content, "lines", new JScrollPane(lines), 140, 90);
        scroll.getViewport()
                .addChangeListener(
                        event -> say("scrolled " + scroll.getViewport().getViewPosition().y));
        JPopupMenu popup = new JPopupMenu();
        JMenuItem copy = popup.add("Copy all");
        copy.addActionListener(event -> say("copied all"));
        popup.addPopupMenuListener(new Opening("popup", () -> sayPlace("copy", copy)));
        JPanel blank = add(content, "blank", new JPanel(), 140, 150);
        blank.setOpaque(false);
        blank.setComponentPopupMenu(popup);
        first.setJMenuBar(menus());
        first.setContentPane(content);
        first.setBounds(20, 20, 300, 240);
        first.setDefaultCloseOperation(WindowConstants.DISPOSE_ON_CLOSE);
        second.getContentPane().setBackground(Color.RED);
        second.setBounds(260, 180, 200, 150);
        second.setDefaultCloseOperation(WindowConstants.DISPOSE_ON_CLOSE);
        second.setVisible(true);
        first.setVisible(true);
        SwingUtilities.invokeLater(this::sayPlaces);
    }

    private JMenuBar menus() {
        JMenu menu = new JMenu("Menu");
        menu.setMnemonic(KeyEvent.VK_M);
        JMenuItem act = new JMenuItem("Act");
        act.setAccelerator(KeyStroke.getKeyStroke("ctrl B"));
        act.addActionListener(event -> say("acted"));
        menu.add(act);
        menu.getPopupMenu().addPopupMenuListener(new Opening("menu", () -> sayPlace("act", act)));
        named.put("menu", menu);
        JMenuBar bar = new JMenuBar();
        bar.add(menu);
        return bar;
    }

    private <T extends JComponent> T add(JPanel panel, String name, T component, int x, int y) {
        component.setBounds(x, y, 120, component instanceof JScrollPane ? 50 : 28);
        panel.add(component);
        named.put(name, component);
        return component;
    }

    private static JTextField told(String name) {
        JTextField field = new JTextField();
        field.getDocument().addDocumentListener(new DocumentListener() {
            @Override
            public void insertUpdate(DocumentEvent event) {
                say(name + " has " + plain(field.getText()));
            }

            @Override
            public void removeUpdate(DocumentEvent event) {
                say(name + " has " + plain(field.getText()));
            }

            @Override
            public void changedUpdate(DocumentEvent event) {
                say(name + " looks different");
            }
        });
        return field;
    }

    /** Whatever encoding the output has. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints()
                .forEach(sign ->
                        plain.append(sign < 0x80 ? Character.toString(sign) : "(" + Integer.toHexString(sign) + ")"));
        return plain.toString();
    }

    private void ask() {
        JOptionPane pane = new JOptionPane("Sure?", JOptionPane.QUESTION_MESSAGE, JOptionPane.YES_NO_OPTION);
        JDialog dialog = pane.createDialog(first, "Question");
        SwingUtilities.invokeLater(() -> {
            sayPlace("dialog", dialog);
            say("asking");
        });
        dialog.setVisible(true);
        say("answered " + pane.getValue());
    }

    /** Enlarged before it is shown. */
    private static void openLarge() {
        JFrame large = new JFrame("Large");
        large.getContentPane().setBackground(Color.GREEN);
        large.setBounds(100, 100, 200, 100);
        large.setExtendedState(Frame.MAXIMIZED_BOTH);
        large.setDefaultCloseOperation(WindowConstants.DISPOSE_ON_CLOSE);
        large.setVisible(true);
    }

    private void sayPlaces() {
        named.forEach(SampleApplication::sayPlace);
        say("ready");
    }

    private static void sayPlace(String name, Component component) {
        sayMiddle(name, new Rectangle(component.getLocationOnScreen(), component.getSize()));
    }

    private static void sayPlaceOfItem(String name, JComboBox<?> box, int index) {
        JList<?> list = ((ComboPopup) box.getUI().getAccessibleChild(box, 0)).getList();
        Rectangle item = list.getCellBounds(index, index);
        Point corner = list.getLocationOnScreen();
        item.translate(corner.x, corner.y);
        sayMiddle(name, item);
    }

    private static void sayMiddle(String name, Rectangle area) {
        say("at " + name + " " + (area.x + area.width / 2) + " " + (area.y + area.height / 2));
    }

    private static void say(String what) {
        System.out.println(what);
    }

    /** Says that a menu or list opens, with places in it, and closes. */
    private record Opening(String name, Runnable places) implements PopupMenuListener {

        @Override
        public void popupMenuWillBecomeVisible(PopupMenuEvent event) {
            SwingUtilities.invokeLater(() -> {
                places.run();
                say(name + " opened");
            });
        }

        @Override
        public void popupMenuWillBecomeInvisible(PopupMenuEvent event) {
            say(name + " closed");
        }

        @Override
        public void popupMenuCanceled(PopupMenuEvent event) {
            say(name + " cancelled");
        }
    }
}
