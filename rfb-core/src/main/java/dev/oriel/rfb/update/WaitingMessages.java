package dev.oriel.rfb.update;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Messages that are no updates and that a viewer's transport has not taken yet: bounded, in order. Frame thread. */
final class WaitingMessages {

    /** Small messages that may wait for a viewer that does not read. */
    static final int MAX_COUNT = 1_000;

    /** Bytes of such messages: two of the longest cut texts. */
    static final int MAX_BYTES = 2 << 20;

    private final Deque<Integer> sizes = new ArrayDeque<>();
    private int bytes;

    /** Answers false if the viewer has stopped reading. */
    boolean add(int messageBytes) {
        sizes.add(messageBytes);
        bytes += messageBytes;
        return sizes.size() <= MAX_COUNT && bytes <= MAX_BYTES;
    }

    /** The transport has taken the oldest. */
    void written() {
        bytes -= Optional.ofNullable(sizes.poll()).orElse(0);
    }
}
