package dev.oriel.rfb.encode;

import dev.oriel.framebuffer.Pixels;
import dev.oriel.framebuffer.Rect;
import dev.oriel.rfb.wire.ServerMessages;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.PooledByteBufAllocator;
import java.util.BitSet;
import java.util.Optional;

/**
 * One unit of work for a pool worker: some rectangles of one still picture, by one encoding for one profile, into one
 * {@link EncodedRects}. Made and read on the frame thread, run on one worker in between.
 */
public final class EncodeJob {

    private final Pixels pixels;
    private final RectList rects;
    private final Encoding encoding;
    private final EncodeProfile profile;
    private final Optional<RectEncoder> stream;

    private Optional<EncodedRects> result = Optional.empty();
    private Optional<Throwable> failure = Optional.empty();

    private EncodeJob(
            Pixels pixels, RectList rects, Encoding encoding, EncodeProfile profile, Optional<RectEncoder> stream) {
        this.pixels = pixels;
        this.rects = rects;
        this.encoding = encoding;
        this.profile = profile;
        this.stream = stream;
    }

    /** A job that any worker can do with its own encoder, and whose result any viewer of this profile can have. */
    public static EncodeJob stateless(Pixels pixels, RectList rects, RectEncoding encoding, EncodeProfile profile) {
        return new EncodeJob(pixels, rects, encoding, profile, Optional.empty());
    }

    /** A job on one viewer's stream: everything that stream has to encode in this step, in order. */
    public static EncodeJob onStream(
            Pixels pixels, RectList rects, StreamEncoding encoding, EncodeProfile profile, RectEncoder stream) {
        return new EncodeJob(pixels, rects, encoding, profile, Optional.of(stream));
    }

    /** Whether a result of this job serves a viewer that wants these rectangles so. */
    public boolean serves(RectList wanted, Encoding wantedEncoding, EncodeProfile wantedProfile) {
        return stream.isEmpty() && encoding == wantedEncoding && profile.equals(wantedProfile) && rects.sameAs(wanted);
    }

    /** Pixels to encode: what the job costs. */
    public long area() {
        return rects.area();
    }

    /** Encodes; a failure is kept, not thrown, since it concerns only the viewers that wait for this job. */
    void run(WorkerEncoders own) {
        Optional<ByteBuf> started = Optional.empty();
        try {
            ByteBuf out = PooledByteBufAllocator.DEFAULT.directBuffer(estimateBytes());
            started = Optional.of(out);
            BitSet lossy = new BitSet();
            RectEncoder encoder = stream.orElseGet(() -> own.encoder((RectEncoding) encoding));
            for (int i = 0; i < rects.size(); i++) {
                Rect rect = rects.rect(i);
                ServerMessages.rectHeader(out, rect.x(), rect.y(), rect.width(), rect.height(), encoding.number());
                if (encoder.encode(pixels, rect, profile, out) == Fidelity.LOSSY) {
                    lossy.set(i);
                }
            }
            result = Optional.of(new EncodedRects(out, rects, lossy));
        } catch (RuntimeException | Error e) {
            started.ifPresent(ByteBuf::release);
            failure = Optional.of(e);
        }
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

    @Override
    public String toString() {
        return encoding.name() + " of " + rects.size() + " rectangles";
    }
}
