package dev.oriel.server.options;

/** What a command line asks for. */
public sealed interface Invocation {

    /** Start the server. */
    record Start(ServerOptions options) implements Invocation {}

    /** Print this on standard output and end. */
    record Print(String text) implements Invocation {}
}
