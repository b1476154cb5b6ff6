package dev.oriel.rfb.update;

import dev.oriel.framebuffer.Rect;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What one viewer is still to be told of the screen's size, in order, and the size that it was told last. Frame thread. */
final class SizeNotices {

    private static final int MAX_COUNT = 16;

    private final Deque<SizeNotice> waiting = new ArrayDeque<>();
    private Rect told = Rect.EMPTY;

    /** The viewer has learnt this size by joining. */
    void joined(Rect screen) {
        told = screen;
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    /** Every request for a size is answered, in order; whoever asks faster than he reads loses the oldest answers. */
    void add(SizeNotice notice) {
        if (notice.status() == 0 && notice.equals(waiting.peekLast())) {
            return; // the size is what it is when it is sent
        }
        waiting.add(notice);
        if (waiting.size() > MAX_COUNT) {
            waiting.remove();
        }
    }

    /** Those to be sent now, with this size, taken out. */
    List<SizeNotice> take(Rect screen) {
        List<SizeNotice> notices = List.copyOf(waiting);
        waiting.clear();
        told = screen;
        return notices;
    }

    /** The viewer cannot be told any more. Answers the size that it goes on with. */
    Rect forget() {
        waiting.clear();
        return told;
    }
}
