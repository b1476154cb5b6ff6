package dev.oriel.rfb.session;

import dev.oriel.framebuffer.desktop.Clipboard;
import dev.oriel.framebuffer.desktop.InputSink;
import dev.oriel.rfb.security.LoginThrottle;
import dev.oriel.rfb.security.SecurityType;
import dev.oriel.rfb.update.Display;
import java.util.List;

/**
 * What all sessions of a server share.
 *
 * @param display what is shown
 * @param input where keys and pointer go
 * @param clipboard where copied text goes
 * @param securityTypes offered, in order of preference
 * @param throttle slows guessing down
 * @param settings how patient sessions are
 */
public record SessionPorts(
        Display display,
        InputSink input,
        Clipboard clipboard,
        List<SecurityType> securityTypes,
        LoginThrottle throttle,
        SessionSettings settings) {

    public SessionPorts {
        securityTypes = List.copyOf(securityTypes);
        if (securityTypes.isEmpty()) {
            throw new IllegalArgumentException("no security type: nobody could come in");
        }
    }
}
