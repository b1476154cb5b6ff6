package dev.oriel.viewer;

/**
 * One FramebufferUpdate. Times are {@link System#nanoTime}.
 *
 * @param bytes of the whole message
 * @param pixels that its rectangles cover
 * @param rects of all kinds, the end mark LastRect not counted
 * @param startedNanos when its first byte was read from the transport
 * @param receivedNanos when its last byte was
 * @param decodedNanos when the picture showed it
 */
public record UpdateSeen(
        long bytes, long pixels, int rects, long startedNanos, long receivedNanos, long decodedNanos) {}
