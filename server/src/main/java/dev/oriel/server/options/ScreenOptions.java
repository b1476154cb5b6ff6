package dev.oriel.server.options;

import java.util.List;

/**
 * What is shown.
 *
 * @param desktop what is started on the screen; NONE on screens that others fill, unless asked for
 * @param command the words after {@code --}, started on the screen; empty for none
 */
public record ScreenOptions(ScreenChoice source, Geometry geometry, DesktopChoice desktop, List<String> command) {

    public ScreenOptions {
        command = List.copyOf(command);
    }
}
