package dev.oriel.server.options;

import dev.oriel.server.runtime.LogLevel;

/** Everything that can be chosen at start, grouped by who needs it. */
public record ServerOptions(
        ScreenOptions screen, NetworkOptions network, LoginOptions login, WorkOptions work, LogLevel logLevel) {}
