package dev.oriel.benchmarks.compare.live;

/** A run that cannot be finished, in words for its row. */
public final class RunFailure extends Exception {

    private static final long serialVersionUID = 1L;

    public RunFailure(String why) {
        super(why);
    }

    /** One with its cause, for the log. */
    public RunFailure(String why, Throwable cause) {
        super(why, cause);
    }
}
