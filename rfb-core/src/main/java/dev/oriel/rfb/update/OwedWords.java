package dev.oriel.rfb.update;

import dev.oriel.rfb.wire.Encodings;
import java.util.List;

/** What one viewer is to be told besides pixels and sizes, at its next update. Frame thread only. */
final class OwedWords {

    private ViewerFeatures features = new ViewerFeatures(List.of());
    private boolean cursor;
    private boolean name;
    private boolean checksumOffer;

    /** The viewer can be told this from now on; what it knows for the first time it is told once. */
    void use(ViewerFeatures newFeatures) {
        ViewerFeatures before = features;
        features = newFeatures;
        cursor = features.knows(Encodings.CURSOR);
        name = features.knows(Encodings.DESKTOP_NAME) && (name || !before.knows(Encodings.DESKTOP_NAME));
        checksumOffer =
                features.knows(Encodings.ORIEL_CHECKSUM) && (checksumOffer || !before.knows(Encodings.ORIEL_CHECKSUM));
    }

    boolean isEmpty() {
        return !(cursor || name || checksumOffer);
    }

    void cursorChanged() {
        cursor = features.knows(Encodings.CURSOR);
    }

    /** Whether the pointer's shape is to be told now. */
    boolean takeCursor() {
        boolean owes = cursor;
        cursor = false;
        return owes;
    }

    /** Whether the desktop's name is to be told now. */
    boolean takeName() {
        boolean owes = name;
        name = false;
        return owes;
    }

    /** Whether it is to be told now that checksums may be asked for. */
    boolean takeChecksumOffer() {
        boolean owes = checksumOffer;
        checksumOffer = false;
        return owes;
    }
}
