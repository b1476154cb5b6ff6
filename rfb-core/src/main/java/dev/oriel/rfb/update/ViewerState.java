package dev.oriel.rfb.update;

import dev.oriel.framebuffer.Change;
import dev.oriel.framebuffer.DamageTracker;
import dev.oriel.framebuffer.PixelFormat;
import dev.oriel.framebuffer.Rect;
import dev.oriel.framebuffer.Region;
import dev.oriel.rfb.encode.EncodeProfile;
import dev.oriel.rfb.encode.EncodedRects;
import dev.oriel.rfb.encode.Encoding;
import dev.oriel.rfb.encode.EncodingExtension;
import dev.oriel.rfb.encode.RectList;
import dev.oriel.rfb.tiles.TileStore;
import dev.oriel.rfb.tiles.ViewerTiles;
import dev.oriel.rfb.wire.Encodings;
import io.netty.buffer.ByteBuf;
import java.util.List;
import java.util.Optional;

/** What the frame loop knows of one viewer. Frame thread only. */
final class ViewerState {

    /** The number of messages that are no update: they need no credit. */
    static final long NO_UPDATE = 0;

    /** Pixels that a viewer will show wrongly once it has done its pending copies: to be sent. */
    final Region owed = new Region();

    /** Pixels that it will show inexactly: to be repaired when there is time. */
    final Region lossy = new Region();

    /** Copies that the viewer is to do before it is sent pixels. */
    final PendingMoves moves = new PendingMoves(owed, lossy);

    final FlowControl flow;
    final CodecChoice codecs;
    final ViewerVideo video;
    private final RepairCompression repairCompression = new RepairCompression();
    final FramePacer pacer;
    final UpdateMeter meter;

    /** How much an update of this viewer may hold. */
    final PixelBudget budget = new PixelBudget();

    /** Which part of what is owed the next one begins with. */
    final CellTurns turns = new CellTurns();

    /** What it is to be told besides. */
    final OwedWords words = new OwedWords();

    /** The checksum it may have asked for. */
    final ChecksumDebt checksum = new ChecksumDebt();

    private final ViewerPort port;
    private final List<Encoding> encodings;
    private Optional<ViewerTiles> tiles = Optional.empty();
    private int tileSlots;
    private final Openings openings = new Openings();

    private ViewerFeatures features = new ViewerFeatures(List.of());
    private PixelFormat format = PixelFormat.BGRX;
    private final QualityControl quality;
    private EncodeProfile profile = EncodeProfile.DEFAULT;
    private EncodeProfile fleetingProfile = EncodeProfile.DEFAULT;
    private EncodeProfile busyProfile = EncodeProfile.DEFAULT;
    private Encoding encoding;
    private Encoding exactEncoding;

    /** The size the viewer believes in. */
    private Rect screen = Rect.EMPTY;

    private boolean requested;
    private Rect requestedArea = Rect.EMPTY;
    private boolean continuous;
    private Rect continuousArea = Rect.EMPTY;

    private final SizeNotices sizeNotices = new SizeNotices();
    private final WaitingMessages waitingMessages = new WaitingMessages();
    private boolean closed;

    /** Where the viewer last pointed; written by its session. */
    private volatile Rect pointer = Rect.EMPTY;

    /**
     * @param encoderThreads that encode one update together
     */
    ViewerState(ViewerPort port, FrameLoopSettings settings, int encoderThreads) {
        this.port = port;
        meter = port.meter();
        encodings = settings.encodings();
        quality = new QualityControl(settings.quality());
        video = new ViewerVideo(settings, quality);
        codecs = new CodecChoice(settings.maxFrameRate(), encoderThreads);
        encoding = features.choose(encodings, profile);
        exactEncoding = encoding;
        flow = new FlowControl();
        pacer = new FramePacer(settings.maxFrameRate());
    }

    void joined(Rect wholeScreen, String name) {
        screen = wholeScreen;
        sizeNotices.joined(screen);
        owed.add(screen);
        port.joined(screen.width(), screen.height(), name);
    }

    void setPixelFormat(PixelFormat newFormat) {
        format = newFormat;
        tiles.ifPresent(ViewerTiles::forget); // they were kept as the old format shows them
        chooseEncoding();
    }

    /** Takes new features and answers the old ones. */
    ViewerFeatures setFeatures(ViewerFeatures newFeatures) {
        ViewerFeatures before = features;
        features = newFeatures;
        video.use(features);
        chooseEncoding();
        words.use(features);
        if (!canResize()) {
            screen = sizeNotices.forget();
        }
        if (features.knows(Encodings.FENCE)) {
            flow.useFences();
        }
        return before;
    }

    private void chooseEncoding() {
        quality.want(features.qualityLevel());
        profile = features.profile(format, quality.restLevel());
        chooseQuality();
        encoding = features.choose(encodings, profile);
        exactEncoding = features.choose(encodings, profile.lossless());
    }

    private void chooseQuality() {
        fleetingProfile = features.profile(format, quality.fleetingLevel());
        busyProfile = features.profile(format, quality.busyLevel());
    }

    ViewerFeatures features() {
        return features;
    }

    /** By which this viewer gets pixels of its profile, or of its lossless one. */
    Encoding encoding(EncodeProfile wanted) {
        return wanted.isLossless() ? exactEncoding : encoding;
    }

    /** Those that may write pixels of this profile; the last one, Raw, every viewer understands. */
    List<Encoding> writers(EncodeProfile wanted) {
        return video.writers(wanted, encoding(wanted), encodings.get(encodings.size() - 1));
    }

    /** The viewer remembers tiles from this store, or none: it begins with nothing. */
    void rememberTiles(TileStore store, int slots) {
        if (slots != tileSlots) {
            tileSlots = slots;
            tiles = slots == 0 ? Optional.empty() : Optional.of(new ViewerTiles(store, slots));
        }
    }

    /** What it remembers, if it does. */
    Optional<ViewerTiles> tiles() {
        return tiles;
    }

    /** Whether it remembers tiles: what is exact once is so whenever it comes back. */
    boolean keepsTiles() {
        return tiles.isPresent();
    }

    /** What its decoders have been given. */
    Openings openings() {
        return openings;
    }

    /** How this viewer gets what is calm. */
    EncodeProfile profile() {
        return profile;
    }

    /** What to encode so many pixels of this kind for. */
    EncodeProfile profileFor(UpdatePlan.Kind kind, long area, long nowNanos) {
        EncodeProfile whole = switch (kind) {
            case CALM -> profile;
            case FLEETING -> fleetingProfile;
            case BUSY -> busyProfile;
            case REPAIR -> profile.lossless();
        };
        for (EncodingExtension extension : whole.extensions()) {
            if (!encoding(whole).writes(extension)) {
                whole = whole.without(extension);
            }
        }
        EncodeProfile chosen = codecs.choose(whole, area, flow.link(), nowNanos);
        if (kind == UpdatePlan.Kind.REPAIR && !repairCompression.isWorthIt(codecs.isLinkFast(), nowNanos)) {
            return chosen.withCompressionLevel(0);
        }
        return kind == UpdatePlan.Kind.BUSY ? video.profile(chosen) : chosen;
    }

    /** Pixels of this kind took so many bytes. */
    void learn(UpdatePlan.Kind kind, long pixels, long bytes, long nowNanos) {
        if (kind == UpdatePlan.Kind.REPAIR) {
            budget.repairSent(pixels, bytes);
            repairCompression.sent(pixels, bytes, nowNanos);
            return;
        }
        budget.owedSent(pixels, bytes);
        if (kind == UpdatePlan.Kind.BUSY) {
            video.sent(pixels, flow.link().transferNanos(bytes));
            chooseQuality();
        }
    }

    /** The viewer points here: repairs begin there. Any thread. */
    void pointed(int x, int y) {
        pointer = new Rect(x, y, 1, 1);
    }

    /** So many pixels, around the pointer. */
    Repair.Budget repairBudget(long maxPixels) {
        Rect at = pointer;
        return new Repair.Budget(maxPixels, at.x(), at.y(), keepsTiles());
    }

    PixelFormat format() {
        return format;
    }

    /** Adds to what was asked for and is not yet answered: one update may answer several requests (RFC 6143, 7.5.3). */
    void request(boolean incremental, Rect area) {
        requestedArea = requested ? requestedArea.union(area) : area;
        requested = true;
        if (!incremental) {
            owed.add(screen.intersect(wholeTiles(area)));
            if (features.knows(Encodings.EXTENDED_DESKTOP_SIZE) && sizeNotices.isEmpty()) {
                tellSize(SizeNotice.PLAIN);
            }
        }
    }

    /** Many small requests must not become as many rectangles. */
    private static Rect wholeTiles(Rect area) {
        int left = area.x() / DamageTracker.TILE * DamageTracker.TILE;
        int top = area.y() / DamageTracker.TILE * DamageTracker.TILE;
        int right = (area.right() + DamageTracker.TILE - 1) / DamageTracker.TILE * DamageTracker.TILE;
        int bottom = (area.bottom() + DamageTracker.TILE - 1) / DamageTracker.TILE * DamageTracker.TILE;
        return area.isEmpty() ? Rect.EMPTY : new Rect(left, top, right - left, bottom - top);
    }

    void continuous(boolean on, Rect area) {
        continuous = on;
        continuousArea = area;
    }

    /** Nanoseconds until an update may start, if there is something to say; {@link FlowControl#NEVER} if that cannot be told. */
    long waitNanos(long nowNanos) {
        if (closed || !(requested || continuous)) {
            return FlowControl.NEVER;
        }
        return Math.max(flow.waitNanos(nowNanos), pacer.waitNanos(nowNanos));
    }

    /** As {@link #waitNanos}, for the echo of input: it waits for no frame, unless much else is owed. */
    long echoWaitNanos(long nowNanos) {
        boolean listens = !closed && (requested || continuous);
        boolean little = listens && flow.takesLittle() && owed.area() <= Echo.MOST_PIXELS;
        return little ? 0 : waitNanos(nowNanos);
    }

    /** Where the viewer wants pixels, of what it and we have. */
    Rect visibleArea() {
        Rect area = requested ? requestedArea : Rect.EMPTY;
        if (continuous) {
            area = area.union(continuousArea);
        }
        return area.intersect(screen);
    }

    Rect screen() {
        return screen;
    }

    /** The desktop has another size: told if the viewer can be told, else what it has stays what it has. */
    void desktopResized(Rect newScreen, SizeNotice notice) {
        if (canResize()) {
            screen = newScreen;
            tellSize(notice);
        }
        moves.forget();
        owed.clear();
        lossy.clear();
        owed.add(screen.intersect(newScreen));
    }

    /** A viewer that joined before a change of size, and only now says that it can be told. */
    void catchUpWithSize(Rect current) {
        if (canResize() && !screen.equals(current)) {
            desktopResized(current, SizeNotice.PLAIN);
        }
    }

    private boolean canResize() {
        return features.knows(Encodings.EXTENDED_DESKTOP_SIZE) || features.knows(Encodings.DESKTOP_SIZE);
    }

    /** The size is to be told, or a request for one answered. */
    void tellSize(SizeNotice notice) {
        sizeNotices.add(notice);
    }

    /** The notices to be sent now, taken out. */
    List<SizeNotice> takeSizeNotices() {
        return sizeNotices.take(screen);
    }

    boolean owesWords() {
        return !sizeNotices.isEmpty() || !words.isEmpty();
    }

    /** The picture has changed: the viewer is to copy what has moved, and is owed the rest. */
    void screenChanged(Change change, Rect whole) {
        if (features.copiesPixels()) {
            moves.add(change.moves(), screen.intersect(whole));
        } else {
            moves.owe(change.moves());
        }
        owed.add(change.region());
    }

    /** Whether there are owed pixels where the viewer wants some, or copies for it to do. */
    boolean owesVisibleChange() {
        return !moves.isEmpty() || owed.intersects(visibleArea());
    }

    /** Notes what these rectangles look like at the viewer from now on, and what they cost. */
    void showed(EncodedRects encoded, EncodeProfile encodedFor, long nowNanos) {
        RectList rects = encoded.rects();
        if (encodedFor.knows(EncodingExtension.TIGHT_WEBP) && encoded.isLossyThroughout()) {
            codecs.webpTook(rects.area(), encoded.encodeNanos(), nowNanos);
        }
        for (int i = 0; i < rects.size(); i++) {
            if (encoded.isLossy(i)) {
                lossy.add(rects.x(i), rects.y(i), rects.width(i), rects.height(i));
            } else {
                lossy.subtract(rects.x(i), rects.y(i), rects.width(i), rects.height(i));
            }
        }
    }

    /** Sends an update, which uses up credit. */
    void sendUpdate(List<ByteBuf> buffers, long number) {
        port.send(number, buffers);
    }

    /** The viewer has got what it asked for. */
    void requestAnswered() {
        requested = false;
    }

    /** Sends a message that is no update, in order with them. Answers false if the viewer has stopped reading. */
    boolean sendMessage(ByteBuf message) {
        boolean reads = waitingMessages.add(message.readableBytes());
        port.send(NO_UPDATE, List.of(message));
        return reads;
    }

    void written(long number) {
        if (number == NO_UPDATE) {
            waitingMessages.written();
        } else {
            flow.updateWritten(number);
        }
    }

    boolean isClosed() {
        return closed;
    }

    /** No more is done for the viewer; {@code reason} is told to its session if the loop is the one that ends it. */
    void close(Optional<String> reason) {
        if (closed) {
            return;
        }
        closed = true;
        reason.ifPresent(port::close);
    }
}
