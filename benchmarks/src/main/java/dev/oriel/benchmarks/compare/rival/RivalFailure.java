package dev.oriel.benchmarks.compare.rival;

import java.util.List;

/** A server did not start, died or does not answer. The message ends with the last lines it wrote. */
public final class RivalFailure extends Exception {

    private static final long serialVersionUID = 1L;

    /**
     * A failure with what was written before it.
     *
     * @param lastLines what the server wrote at the end, oldest first
     */
    public RivalFailure(String what, List<String> lastLines) {
        super(lastLines.isEmpty() ? what : what + "; its last lines:\n" + String.join("\n", lastLines));
    }
}
