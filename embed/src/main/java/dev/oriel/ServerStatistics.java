package dev.oriel;

/**
 * What a server did so far, to be read by whatever measures the program: sums since the start, but for {@code viewers}.
 *
 * @param viewers viewers that look now
 * @param joined viewers that ever joined
 * @param updates updates sent to viewers
 * @param bytes bytes of those updates, without what transports add
 */
public record ServerStatistics(int viewers, long joined, long updates, long bytes) {}
