package dev.oriel.server.options;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Who gets in.
 *
 * @param needsPassword false only if asked for in so many words
 * @param passwordFile where the password stands; empty to make one for this run
 */
public record LoginOptions(boolean needsPassword, Optional<Path> passwordFile) {}
