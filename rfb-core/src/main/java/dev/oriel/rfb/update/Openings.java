package dev.oriel.rfb.update;

import dev.oriel.rfb.encode.EncodeProfile;
import dev.oriel.rfb.encode.Encoding;
import dev.oriel.rfb.encode.Opening;
import java.util.IdentityHashMap;
import java.util.Optional;

/**
 * The last opening of each encoding (named by its writer) that one viewer's decoders were sent. They keep it as long as the connection lives,
 * whatever encodings and pixel formats come in between. Frame thread only.
 */
final class Openings {

    private final IdentityHashMap<Encoding, Opening> given = new IdentityHashMap<>();

    /** What must be sent before rectangles of this encoding and profile. */
    Optional<Opening> missing(Encoding encoding, EncodeProfile profile) {
        return encoding.opening(profile).filter(opening -> !opening.equals(given.get(opening.writer())));
    }

    /** The opening is on its way to the viewer. */
    void sent(Opening opening) {
        given.put(opening.writer(), opening);
    }
}
