package dev.oriel.server.runtime;

import java.util.Locale;

/** How much is logged, from least to most. */
public enum LogLevel {
    ERROR,
    WARN,
    INFO,
    DEBUG,
    TRACE;

    /** As written on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
