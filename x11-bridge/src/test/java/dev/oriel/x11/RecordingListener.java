package dev.oriel.x11;

import dev.oriel.framebuffer.Rect;
import dev.oriel.framebuffer.Region;
import dev.oriel.framebuffer.desktop.CursorImage;
import dev.oriel.framebuffer.desktop.DesktopListener;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what a desktop tells. Any thread. */
final class RecordingListener implements DesktopListener {

    private final List<String> news = new CopyOnWriteArrayList<>();
    private final List<CursorImage> cursors = new CopyOnWriteArrayList<>();
    private final List<Rect> damage = new ArrayList<>();

    @Override
    public void damaged(Region hint) {
        synchronized (damage) {
            hint.forEach((x, y, w, h) -> damage.add(new Rect(x, y, w, h)));
        }
    }

    @Override
    public void resized(int width, int height) {
        news.add("resized " + width + "x" + height);
    }

    @Override
    public void cursorChanged(CursorImage cursor) {
        cursors.add(cursor);
    }

    @Override
    public void clipboardChanged(String text) {
        news.add("clipboard " + text);
    }

    @Override
    public void bell() {
        news.add("bell");
    }

    @Override
    public void failed(String reason) {
        news.add("failed " + reason);
    }

    /** Everything but damage and cursors, in order. */
    List<String> news() {
        return List.copyOf(news);
    }

    List<CursorImage> cursors() {
        return List.copyOf(cursors);
    }

    boolean sawDamage(Rect area) {
        synchronized (damage) {
            return damage.stream().anyMatch(rect -> rect.contains(area));
        }
    }

    List<Rect> takeDamage() {
        synchronized (damage) {
            List<Rect> taken = List.copyOf(damage);
            damage.clear();
            return taken;
        }
    }
}
