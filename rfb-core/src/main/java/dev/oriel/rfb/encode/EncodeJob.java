package dev.oriel.rfb.encode;

import dev.oriel.framebuffer.Pixels;
import dev.oriel.framebuffer.Rect;
import dev.oriel.rfb.wire.ServerMessages;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.PooledByteBufAllocator;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * One unit of work for a pool worker: some rectangles of one still picture, by one encoding for one profile, into one
 * {@link EncodedRects}. Any worker can do it, and any viewer of this profile can have the result. Made and read on the frame
 * thread, run on one worker in between.
 */
public final class EncodeJob {

    private final Pixels pixels;
    private final RectList rects;
    private final List<Encoding> writers;
    private final EncodeProfile profile;

    private Optional<EncodedRects> result = Optional.empty();
    private Optional<Throwable> failure = Optional.empty();
    private Optional<RuntimeException> mishap = Optional.empty();

    private EncodeJob(Pixels pixels, RectList rects, List<Encoding> writers, EncodeProfile profile) {
        this.pixels = pixels;
        this.rects = rects;
        this.writers = List.copyOf(writers);
        this.profile = profile;
    }

    /**
     * Rectangles, cut as the first encoding cuts them, of which each goes out by the first one whose encoder suits it, does not
     * refuse it, and needs no more bytes for it than its pixels have.
     *
     * @param writers the last one suits all and is never refused; openings of others than the first are the caller's care
     */
    public static EncodeJob of(Pixels pixels, RectList rects, List<Encoding> writers, EncodeProfile profile) {
        return new EncodeJob(pixels, rects, writers, profile);
    }

    /** The opening's one rectangle: {@link Opening#SIDE} pixels from here. It succeeds or the job fails. */
    public static EncodeJob opening(Pixels pixels, int x, int y, Opening opening, EncodeProfile profile) {
        RectList rects = new RectList();
        rects.add(x, y, Opening.SIDE, Opening.SIDE);
        return new EncodeJob(pixels, rects, List.of(opening.writer()), profile);
    }

    /** Whether the result of this job is what the other one would be. Most differ in their rectangles, so these come first. */
    public boolean serves(EncodeJob other) {
        return rects.sameAs(other.rects) && writers.equals(other.writers) && profile.equals(other.profile);
    }

    /** Pixels to encode: what the job costs. */
    public long area() {
        return rects.area();
    }

    /** Encodes; a failure is kept, not thrown, since it concerns only the viewers that wait for this job. */
    void run(WorkerEncoders own) {
        Optional<ByteBuf> started = Optional.empty();
        long startNanos = System.nanoTime();
        try {
            ByteBuf out = PooledByteBufAllocator.DEFAULT.directBuffer(estimateBytes());
            started = Optional.of(out);
            for (int i = 0; i < writers.size(); i++) {
                own.encoder(writers.get(i)).pictureChanged();
            }
            RectList pieces = split(own);
            BitSet lossy = new BitSet();
            for (int i = 0; i < pieces.size(); i++) {
                if (write(own.rect(pieces, i), own, out) == Fidelity.LOSSY) {
                    lossy.set(i);
                }
            }
            result = Optional.of(new EncodedRects(out, pieces, lossy, System.nanoTime() - startNanos));
        } catch (RuntimeException | Error e) {
            started.ifPresent(ByteBuf::release);
            failure = Optional.of(e);
        }
    }

    /** The rectangles as they go out: a list of their own only if one was cut. */
    private RectList split(WorkerEncoders own) {
        RectList pieces = own.pieces();
        pieces.clear();
        for (int i = 0; i < rects.size(); i++) {
            own.encoder(encoding()).split(pixels, own.rect(rects, i), profile, pieces);
        }
        if (pieces.size() == rects.size()) {
            return rects;
        }
        RectList kept = new RectList();
        kept.set(pieces);
        return kept;
    }

    private Fidelity write(Rect rect, WorkerEncoders own, ByteBuf out) {
        int start = out.writerIndex();
        int last = writers.size() - 1;
        for (int i = 0; i < last; i++) {
            if (own.encoder(writers.get(i)).suits(pixels, rect, profile)) {
                try {
                    Fidelity fidelity = writeBy(writers.get(i), rect, own, out);
                    if (out.writerIndex() - start <= plainBytes(rect)) {
                        return fidelity;
                    }
                } catch (RuntimeException e) {
                    mishap = mishap.or(() -> Optional.of(e));
                }
                out.writerIndex(start);
            }
        }
        return writeBy(writers.get(last), rect, own, out);
    }

    /** The rectangle with its header and every pixel as it is. */
    private long plainBytes(Rect rect) {
        return ServerMessages.RECT_HEADER_BYTES + rect.area() * profile.format().bytesPerPixel();
    }

    private Fidelity writeBy(Encoding by, Rect rect, WorkerEncoders own, ByteBuf out) {
        ServerMessages.rectHeader(out, rect.x(), rect.y(), rect.width(), rect.height(), by.number());
        return own.encoder(by).encode(pixels, rect, profile, out);
    }

    private int estimateBytes() {
        return (int) Math.min(1 << 16, 256 + area() / 2);
    }

    /** What was encoded; the job's makers share it and release it once. Empty if it failed. */
    public Optional<EncodedRects> result() {
        return result;
    }

    public Optional<Throwable> failure() {
        return failure;
    }

    /** Why a rectangle went out by a later encoding than the one that suits it, the first time if it was more than once. */
    public Optional<RuntimeException> mishap() {
        return mishap;
    }

    /** The first of those that may write. */
    public Encoding encoding() {
        return writers.get(0);
    }

    public EncodeProfile profile() {
        return profile;
    }

    @Override
    public String toString() {
        return encoding().name() + " of " + rects.size() + " rectangles";
    }
}
