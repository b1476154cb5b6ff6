package dev.oriel.swing.toolkit;

import dev.oriel.VirtualFramebuffer;
import java.awt.datatransfer.Clipboard;
import java.awt.datatransfer.ClipboardOwner;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.StringSelection;
import java.awt.datatransfer.Transferable;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.io.IOException;

/** AWT's clipboard: all flavors within the JVM, text also to and from viewers. Any thread. */
final class ViewerClipboard extends Clipboard {

    private final VirtualFramebuffer framebuffer;

    ViewerClipboard(VirtualFramebuffer framebuffer) {
        super("System");
        this.framebuffer = framebuffer;
    }

    @Override
    public synchronized void setContents(Transferable contents, ClipboardOwner owner) {
        super.setContents(contents, owner);
        if (contents != null && contents.isDataFlavorSupported(DataFlavor.stringFlavor) && !framebuffer.isClosed()) {
            try {
                framebuffer.copy((String) contents.getTransferData(DataFlavor.stringFlavor));
            } catch (UnsupportedFlavorException | IOException e) {
                System.getLogger(ViewerClipboard.class.getName())
                        .log(System.Logger.Level.WARNING, "viewers do not get what was copied", e);
            }
        }
    }

    /** A viewer copied this. */
    synchronized void copied(String text) {
        super.setContents(new StringSelection(text), null);
    }
}
