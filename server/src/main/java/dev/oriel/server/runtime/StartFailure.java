package dev.oriel.server.runtime;

/** The server cannot start for a reason outside of it. The message is one line for the person who started it. */
public final class StartFailure extends Exception {

    private static final long serialVersionUID = 1;

    private final ExitCode exitCode;

    public StartFailure(ExitCode exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    public StartFailure(ExitCode exitCode, String message, Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
    }

    public ExitCode exitCode() {
        return exitCode;
    }
}
