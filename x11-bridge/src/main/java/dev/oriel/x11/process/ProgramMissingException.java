package dev.oriel.x11.process;

import java.io.IOException;

/** A program that is needed is not installed. */
public final class ProgramMissingException extends IOException {

    private static final long serialVersionUID = 1L;

    private final String program;

    ProgramMissingException(String program, String hint) {
        super("the program " + program + " is not on the PATH" + (hint.isEmpty() ? "" : " (" + hint + ")"));
        this.program = program;
    }

    /** The name that was looked for. */
    public String program() {
        return program;
    }
}
