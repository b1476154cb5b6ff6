package dev.oriel.swing.toolkit;

import java.awt.Canvas;
import java.awt.Cursor;
import java.awt.Dialog;
import java.awt.Dimension;
import java.awt.Frame;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.Insets;
import java.awt.JobAttributes;
import java.awt.PageAttributes;
import java.awt.Panel;
import java.awt.Point;
import java.awt.PrintJob;
import java.awt.RenderingHints;
import java.awt.SystemTray;
import java.awt.TrayIcon;
import java.awt.Window;
import java.awt.datatransfer.Clipboard;
import java.awt.dnd.DragGestureEvent;
import java.awt.dnd.InvalidDnDOperationException;
import java.awt.dnd.peer.DragSourceContextPeer;
import java.awt.font.TextAttribute;
import java.awt.im.InputMethodHighlight;
import java.awt.im.spi.InputMethodDescriptor;
import java.awt.peer.CanvasPeer;
import java.awt.peer.DialogPeer;
import java.awt.peer.FramePeer;
import java.awt.peer.KeyboardFocusManagerPeer;
import java.awt.peer.MouseInfoPeer;
import java.awt.peer.PanelPeer;
import java.awt.peer.SystemTrayPeer;
import java.awt.peer.TrayIconPeer;
import java.awt.peer.WindowPeer;
import java.util.Map;
import java.util.Properties;
import sun.awt.LightweightFrame;
import sun.awt.NullComponentPeer;
import sun.awt.SunToolkit;

/**
 * AWT's toolkit for a framebuffer: windows are {@link DesktopWindow}, everything inside of them paints itself, as Swing does.
 * What is not there throws or says that it is not supported. Any thread.
 */
final class OrielToolkit extends SunToolkit {

    private static final int RESOLUTION = 96;
    private static final int ALL_COLORS = 1 << 24;

    private final Desk desk;

    OrielToolkit(Desk desk) {
        this.desk = desk;
    }

    /** Viewers are heard and the empty desk is seen from now on. */
    void open() {
        desk.framebuffer().onInput(new ViewerInput(desk));
        desk.framebuffer().onClipboard(desk.clipboard()::copied);
        desk.compositor().damageAll();
    }

    /** AWT keeps its event thread while windows have peers; this one has none any more. */
    static void gone(Window target, DesktopWindow peer) {
        targetDisposedPeer(target, peer);
    }

    private DesktopWindow window(Window target) {
        DesktopWindow peer = new DesktopWindow(target, desk);
        targetCreatedPeer(target, peer);
        return peer;
    }

    // ---- windows

    @Override
    public FramePeer createFrame(Frame target) {
        return window(target);
    }

    @Override
    public DialogPeer createDialog(Dialog target) {
        return window(target);
    }

    @Override
    public WindowPeer createWindow(Window target) {
        return window(target);
    }

    @Override
    public FramePeer createLightweightFrame(LightweightFrame target) {
        throw new UnsupportedOperationException("frames inside of another toolkit's windows");
    }

    /** Paints itself into its window, as Swing's components do. */
    @Override
    public PanelPeer createPanel(Panel target) {
        return new NullComponentPeer();
    }

    @Override
    public CanvasPeer createCanvas(Canvas target) {
        return new NullComponentPeer();
    }

    @Override
    public void grab(Window window) {
        desk.pointer().grab(window);
    }

    @Override
    public void ungrab(Window window) {
        desk.pointer().ungrab();
    }

    @Override
    public KeyboardFocusManagerPeer getKeyboardFocusManagerPeer() {
        return desk.focus();
    }

    @Override
    public MouseInfoPeer getMouseInfoPeer() {
        return new PointerInfo(desk);
    }

    @Override
    public boolean isFrameStateSupported(int state) {
        return state == Frame.NORMAL || state == Frame.MAXIMIZED_BOTH;
    }

    @Override
    public boolean isModalityTypeSupported(Dialog.ModalityType type) {
        return true;
    }

    @Override
    public boolean isModalExclusionTypeSupported(Dialog.ModalExclusionType type) {
        return true;
    }

    // ---- screen

    @Override
    public Dimension getScreenSize() {
        return new Dimension(desk.framebuffer().width(), desk.framebuffer().height());
    }

    @Override
    public int getScreenResolution() {
        return RESOLUTION;
    }

    @Override
    public Insets getScreenInsets(GraphicsConfiguration configuration) {
        return new Insets(0, 0, 0, 0);
    }

    @Override
    protected RenderingHints getDesktopAAHints() {
        return new RenderingHints(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    }

    @Override
    public void sync() {}

    @Override
    protected boolean syncNativeQueue(long timeout) {
        return false;
    }

    @Override
    public void beep() {
        if (!desk.framebuffer().isClosed()) {
            desk.framebuffer().ringBell();
        }
    }

    // ---- pointer, clipboard

    @Override
    public Cursor createCustomCursor(Image image, Point hot, String name) {
        return new PictureCursor(image, hot, name);
    }

    @Override
    public Dimension getBestCursorSize(int width, int height) {
        return PictureCursor.fit(width, height);
    }

    @Override
    public int getMaximumCursorColors() {
        return ALL_COLORS;
    }

    @Override
    public Clipboard getSystemClipboard() {
        return desk.clipboard();
    }

    @Override
    public DragSourceContextPeer createDragSourceContextPeer(DragGestureEvent event) {
        throw new InvalidDnDOperationException("drag and drop is not supported on a framebuffer");
    }

    // ---- what there is none of

    @Override
    public boolean isTraySupported() {
        return false;
    }

    @Override
    public TrayIconPeer createTrayIcon(TrayIcon target) {
        throw new UnsupportedOperationException("there is no tray");
    }

    @Override
    public SystemTrayPeer createSystemTray(SystemTray target) {
        throw new UnsupportedOperationException("there is no tray");
    }

    @Override
    public boolean isDesktopSupported() {
        return false;
    }

    @Override
    public boolean isTaskbarSupported() {
        return false;
    }

    @Override
    public PrintJob getPrintJob(Frame frame, String title, Properties properties) {
        throw new UnsupportedOperationException("print by javax.print");
    }

    @Override
    public PrintJob getPrintJob(Frame frame, String title, JobAttributes job, PageAttributes page) {
        throw new UnsupportedOperationException("print by javax.print");
    }

    @Override
    public Map<TextAttribute, ?> mapInputMethodHighlight(InputMethodHighlight highlight) {
        return Map.of();
    }

    /** Null, as AWT wants it: there is no input method besides those in Java. */
    @Override
    public InputMethodDescriptor getInputMethodAdapterDescriptor() {
        return null;
    }
}
