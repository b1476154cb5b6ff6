package dev.oriel.framebuffer.desktop;

import dev.oriel.framebuffer.Region;

/** What a desktop tells the server. Any thread; implementations never block. */
public interface DesktopListener {

    /** Pixels inside {@code hint} may have changed and can be read now. The listener owns the region from here on. */
    void damaged(Region hint);

    /** The screen has another size now. */
    void resized(int width, int height);

    void cursorChanged(CursorImage cursor);

    /** Somebody on the desktop copied this text. */
    void clipboardChanged(String text);

    void bell();

    /** The screen is gone and comes back as another picture (restarted) or not at all. */
    void failed(String reason);
}
