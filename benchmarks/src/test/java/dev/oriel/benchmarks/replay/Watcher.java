package dev.oriel.benchmarks.replay;

import dev.oriel.framebuffer.PixelFormat;
import dev.oriel.framebuffer.Rect;
import dev.oriel.rfb.testing.DecodingViewer;
import dev.oriel.rfb.testing.PixelFormats;
import dev.oriel.viewer.decode.EncodingNumber;
import dev.oriel.viewer.picture.RgbImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A viewer of a certain kind: what it announces, and how its link and its mind may change. One thread. */
final class Watcher {

    /** What viewers announce, the best of their encodings first, and how they are. */
    enum Kind {
        /** Takes everything at once, exactly. */
        STEADY(true, EncodingNumber.TIGHT, EncodingNumber.COPY_RECT, EncodingNumber.EXTENDED_DESKTOP_SIZE),
        TIGHT_WITH_JPEG(
                true,
                EncodingNumber.TIGHT,
                EncodingNumber.COPY_RECT,
                EncodingNumber.quality(5),
                EncodingNumber.CURSOR,
                EncodingNumber.EXTENDED_DESKTOP_SIZE),
        /** As our page in a browser. */
        WITH_TILES(
                true,
                EncodingNumber.COPY_RECT,
                EncodingNumber.TIGHT,
                EncodingNumber.quality(6),
                EncodingNumber.tileCache(DecodingViewer.TILE_MEBIBYTES),
                EncodingNumber.CHECKSUM,
                EncodingNumber.SCALED_PICTURE,
                EncodingNumber.DESKTOP_SIZE),
        /** Stretches pictures, and wants all that keeps changing to be video in a small box. */
        VIDEO(
                true,
                EncodingNumber.TIGHT,
                EncodingNumber.KASM_WEBP,
                EncodingNumber.quality(6),
                EncodingNumber.COPY_RECT,
                EncodingNumber.SCALED_PICTURE,
                EncodingNumber.KASM_MAX_VIDEO_RESOLUTION,
                ALWAYS_VIDEO,
                EncodingNumber.EXTENDED_DESKTOP_SIZE),
        TIGHT_WITH_WEBP(
                true,
                EncodingNumber.TIGHT,
                EncodingNumber.KASM_WEBP,
                EncodingNumber.quality(7),
                EncodingNumber.COPY_RECT,
                EncodingNumber.EXTENDED_DESKTOP_SIZE),
        /** Not told of sizes: it goes on with the one it joined with. */
        TIGHT_WITH_QOI(false, EncodingNumber.TIGHT, EncodingNumber.KASM_QOI),
        ZRLE(false, EncodingNumber.ZRLE, EncodingNumber.COPY_RECT, EncodingNumber.DESKTOP_SIZE),
        ONLY_RAW(false, EncodingNumber.DESKTOP_SIZE);

        private final boolean unasked;

        @SuppressWarnings("ImmutableEnumChecker") // a list that cannot be changed
        private final List<Integer> encodings;

        Kind(boolean unasked, Integer... encodings) {
            this.unasked = unasked;
            this.encodings = new ArrayList<>(List.of(encodings));
            if (unasked) {
                this.encodings.addAll(List.of(EncodingNumber.FENCE, EncodingNumber.CONTINUOUS_UPDATES));
            }
        }
    }

    /** Smaller than any screen here; only a viewer that announces it is given pictures for it. */
    private static final int BOX = 200;

    /** KasmVNC's VideoTime of 0 seconds. */
    private static final int ALWAYS_VIDEO = -870;

    private static final Rect EVERYWHERE = new Rect(0, 0, 0xFFFF, 0xFFFF);

    private final Kind kind;
    private final DecodingViewer viewer = new DecodingViewer();
    private boolean answers = true;

    Watcher(Kind kind) {
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }

    DecodingViewer viewer() {
        return viewer;
    }

    /** Says what it can, and begins to watch. */
    void begin() {
        viewer.ask(kind.encodings);
        viewer.viewer().limitVideo(BOX, BOX);
        viewer.viewer().requestUpdate(false, EVERYWHERE);
        if (kind.unasked) {
            viewer.viewer().continuousUpdates(true, EVERYWHERE);
        } else {
            viewer.askAgain();
        }
    }

    /** Its link stops or goes on, or it wants something else; most often nothing happens. */
    void change(Random random) {
        if (kind == Kind.STEADY) {
            return;
        }
        switch (random.nextInt(30)) {
            case 0, 1, 2 -> viewer.reads(false);
            case 3, 4, 5, 6 -> viewer.reads(true);
            case 7, 8, 9 -> answers(false);
            case 10, 11, 12 -> answers(true);
            case 13 -> use(anyFormat(random));
            case 14 -> wantQuality(random);
            case 15 -> viewer.viewer().pointed(random.nextInt(1000), random.nextInt(1000));
            case 16 -> viewer.viewer().requestUpdate(random.nextBoolean(), new Rect(random.nextInt(900), 3, 100, 100));
            case 17 -> askForChecksum();
            default -> {
                // As before.
            }
        }
    }

    private void answers(boolean now) {
        answers = now;
        viewer.answersFences(now);
    }

    /** A viewer that takes another format asks for all pixels anew (RFC 6143, 7.5.1). */
    private void use(PixelFormat format) {
        viewer.use(format);
        viewer.viewer().requestUpdate(false, EVERYWHERE);
    }

    private static PixelFormat anyFormat(Random random) {
        List<PixelFormat> formats = random.nextInt(3) == 0 ? PixelFormats.FEW_BITS : PixelFormats.TRUE_COLOUR;
        return formats.get(random.nextInt(formats.size()));
    }

    private void wantQuality(Random random) {
        List<Integer> encodings = new ArrayList<>(kind.encodings);
        if (encodings.removeIf(Watcher::isQuality)) {
            encodings.add(EncodingNumber.quality(random.nextInt(10)));
        }
        encodings.add(EncodingNumber.compression(random.nextInt(4)));
        viewer.ask(encodings);
    }

    private static boolean isQuality(int number) {
        return number >= EncodingNumber.quality(0) && number <= EncodingNumber.quality(9);
    }

    void askForChecksum() {
        if (kind == Kind.WITH_TILES) {
            viewer.viewer().requestChecksum(1);
        }
    }

    /** All that it withheld goes, and will. */
    void recover() {
        viewer.reads(true);
        answers(true);
    }

    /** Whether an update waits for it to read: the loop may not hand over another one. */
    boolean isBlocked() {
        return viewer.queuedUpdates() > 0;
    }

    /** Whether its format keeps all 24 bits of colour. */
    boolean isTrueColour() {
        return PixelFormats.TRUE_COLOUR.contains(viewer.format());
    }

    /** Whether it shows the desktop, as far as it knows of it, bit for bit. */
    boolean isExact(RgbImage desktop) {
        Rect common = viewer.picture().bounds().intersect(desktop.bounds());
        boolean same = common.equals(desktop.bounds()) || kind == Kind.TIGHT_WITH_QOI;
        return same && viewer.picture().crop(common).equals(viewer.atBest(desktop.crop(common)));
    }

    @Override
    public String toString() {
        return kind + " in " + viewer.format() + (viewer.isReading() ? "" : ", not reading")
                + (answers ? "" : ", not answering");
    }
}
