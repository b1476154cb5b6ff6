package dev.oriel.benchmarks.compare.measure;

import dev.oriel.viewer.EncodingCounts.Count;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many bytes had come in which encoding.
 *
 * @param nanos when
 * @param total by the encoding's number, since the viewer connected
 */
public record EncodingBytes(long nanos, Map<Integer, Long> total) {

    public EncodingBytes {
        total = Map.copyOf(total);
    }

    public static EncodingBytes of(long nanos, Map<Integer, Count> counts) {
        Map<Integer, Long> bytes = new TreeMap<>();
        counts.forEach((encoding, count) -> bytes.put(encoding, count.bytes()));
        return new EncodingBytes(nanos, bytes);
    }

    /**
     * What came in a window of time, by the encoding's name.
     *
     * @param all in order of time
     * @param fromNanos exclusive
     * @param toNanos inclusive
     */
    public static Map<String, Long> within(List<EncodingBytes> all, long fromNanos, long toNanos) {
        Map<Integer, Long> before = Map.of();
        Map<Integer, Long> after = Map.of();
        for (EncodingBytes one : all) {
            if (one.nanos - fromNanos <= 0) {
                before = one.total;
            }
            if (one.nanos - toNanos <= 0) {
                after = one.total;
            }
        }
        Map<String, Long> bytes = new TreeMap<>();
        for (Map.Entry<Integer, Long> entry : after.entrySet()) {
            long more = entry.getValue() - before.getOrDefault(entry.getKey(), 0L);
            if (more > 0) {
                bytes.put(EncodingNames.name(entry.getKey()), more);
            }
        }
        return bytes;
    }
}
