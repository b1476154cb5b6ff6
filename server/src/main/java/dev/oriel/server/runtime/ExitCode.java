package dev.oriel.server.runtime;

/** How the process ends, for scripts and supervisors. The same table stands in {@code docs/options.md}. */
public enum ExitCode {
    OK(0, "ended as asked: a signal, or --help and --version"),
    INTERNAL(1, "an error of the server itself, told with a stack trace"),
    USAGE(2, "an unknown option, a bad value, or options that contradict each other"),
    NO_DISPLAY(3, "the asked display could not be had, or the X server was lost for good"),
    PORT_IN_USE(4, "an address or port could not be listened on"),
    PASSWORD_FILE(5, "the password file cannot be used");

    private final int number;
    private final String meaning;

    ExitCode(int number, String meaning) {
        this.number = number;
        this.meaning = meaning;
    }

    /** What the shell sees. */
    public int number() {
        return number;
    }

    public String meaning() {
        return meaning;
    }
}
