package dev.oriel.rfb.update;

import dev.oriel.framebuffer.Rect;
import dev.oriel.framebuffer.Region;
import dev.oriel.framebuffer.desktop.CursorImage;
import dev.oriel.rfb.encode.EncodeJob;
import dev.oriel.rfb.encode.EncodedRects;
import dev.oriel.rfb.encode.EncoderPool;
import dev.oriel.rfb.encode.Encoding;
import dev.oriel.rfb.encode.WorkerEncoders;
import dev.oriel.rfb.tiles.SlotRuns;
import dev.oriel.rfb.tiles.TileStore;
import dev.oriel.rfb.wire.Encodings;
import dev.oriel.rfb.wire.ScreenLayout;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves the viewers that are due from the still picture: plans for each, runs all jobs once on the pool, hands over. Frame
 * thread only.
 */
final class UpdateStep implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(UpdateStep.class);

    /** 64 MiB of tiles a display, taken as they are used. */
    private static final int TILE_SLOTS = 4096;

    private final EncoderPool pool;
    private final String desktopName;
    private final LongSupplier nanoClock;
    private final WorkerEncoders ownEncoders = new WorkerEncoders();
    private final List<EncodeJob> jobs = new ArrayList<>();
    private final TileStore tileStore = new TileStore(TILE_SLOTS);
    private final TileExchange tiles = new TileExchange(tileStore);
    private final ViewerPlanner planner = new ViewerPlanner(tiles, this::shared);
    private final SlotRuns keep = new SlotRuns();
    private final Region sent = new Region();

    /** Encodings that have failed and were reported. */
    private final Set<Encoding> unfit = new HashSet<>();

    private CursorImage cursor = CursorImage.INVISIBLE;

    /** @param nanoClock tells when an update has been encoded and leaves */
    UpdateStep(EncoderPool pool, String desktopName, LongSupplier nanoClock) {
        this.nanoClock = nanoClock;
        this.pool = pool;
        this.desktopName = desktopName;
    }

    @Override
    public void close() {
        ownEncoders.close();
    }

    void cursor(CursorImage newCursor) {
        cursor = newCursor;
    }

    /** Answers the viewers whose jobs failed, with the reasons; they got nothing. */
    Map<ViewerState, Throwable> serve(List<ViewerState> due, ScreenCapture capture, long nowNanos) {
        try {
            Map<ViewerState, UpdatePlan> plans = new LinkedHashMap<>();
            for (ViewerState viewer : due) {
                viewer.takeSizeNotices().forEach(notice -> sendSize(viewer, notice));
                plans.put(viewer, planner.plan(viewer, capture, nowNanos));
            }
            pool.run(jobs, ownEncoders);
            jobs.forEach(this::reportMishap);
            Map<ViewerState, Throwable> failed = new LinkedHashMap<>();
            plans.forEach((viewer, plan) -> plan.failure()
                    .ifPresentOrElse(e -> failed.put(viewer, e), () -> deliver(viewer, plan, capture, nowNanos)));
            return failed;
        } finally {
            jobs.forEach(job -> job.result().ifPresent(EncodedRects::release));
            jobs.clear();
            planner.reuseLists();
        }
    }

    private void reportMishap(EncodeJob job) {
        job.mishap()
                .filter(e -> unfit.add(job.encoding()))
                .ifPresent(e -> log.error(
                        "{} cannot encode a rectangle; it and any later one go out another way",
                        job.encoding().name(),
                        e));
    }

    /** Nanoseconds until repairs of this viewer's picture are due; MAX_VALUE if everything it sees is exact. */
    long repairWaitNanos(ViewerState viewer, TileHistory history, long nowNanos) {
        return planner.repairWaitNanos(viewer, history, nowNanos);
    }

    /** An equal job that another viewer waits for, or else this one. */
    private EncodeJob shared(EncodeJob wantedJob) {
        for (EncodeJob job : jobs) {
            if (job.serves(wantedJob)) {
                return job;
            }
        }
        jobs.add(wantedJob);
        return wantedJob;
    }

    private void deliver(ViewerState viewer, UpdatePlan plan, ScreenCapture capture, long nowNanos) {
        UpdateWriter update = new UpdateWriter();
        if (viewer.words.takeCursor()) {
            update.cursor(viewer, cursor);
        }
        if (viewer.words.takeName()) {
            update.name(desktopName);
        }
        if (viewer.words.takeChecksumOffer()) {
            update.checksumOffer();
        }
        update.moves(viewer.moves.take());
        update.tiles(Encodings.ORIEL_TILE_PAINT, plan.paint);
        sent.clear();
        plan.parts().forEach(part -> write(viewer, part, update, nowNanos));
        tiles.keep(viewer, capture, plan.visible, sent, keep);
        update.tiles(Encodings.ORIEL_TILE_KEEP, keep);
        if (update.isEmpty()) {
            update.discard();
        } else {
            viewer.flow.prepared(update.byteCount(), nanoClock.getAsLong() - nowNanos);
            send(viewer, update);
            viewer.requestAnswered();
            if (!capture.isShowingEcho(nowNanos)) {
                viewer.pacer.frameStarted(nowNanos);
            }
        }
    }

    /** What viewers of this display may remember. */
    TileStore tiles() {
        return tileStore;
    }

    private void write(ViewerState viewer, UpdatePlan.Part part, UpdateWriter update, long nowNanos) {
        long bytes = 0;
        for (EncodeJob job : part.jobs()) {
            EncodedRects encoded = job.result().orElseThrow();
            update.pixels(encoded);
            viewer.meter.encoded(job.encoding().name(), encoded);
            viewer.showed(encoded, job.profile(), nowNanos);
            bytes += encoded.byteCount();
            if (viewer.tiles().isPresent()) {
                encoded.rects().addTo(sent);
            }
        }
        viewer.learn(part.kind(), part.pixels(), bytes, nowNanos);
    }

    /**
     * A new size is an update of its own: it must never be mixed with pixels (rfbproto, ExtendedDesktopSize). A request
     * for pixels stays open.
     */
    private void sendSize(ViewerState viewer, SizeNotice notice) {
        UpdateWriter update = new UpdateWriter();
        Rect screen = viewer.screen();
        update.size(viewer, notice, List.of(new ScreenLayout(0, 0, 0, screen.width(), screen.height(), 0)));
        send(viewer, update);
    }

    private void send(ViewerState viewer, UpdateWriter update) {
        long bytes = update.byteCount();
        long number = viewer.flow.updateStarted(bytes, nanoClock.getAsLong());
        viewer.sendUpdate(update.finish(viewer, number), number);
        LinkEstimate link = viewer.flow.link();
        viewer.meter.sent(bytes, link.baseDelayNanos(), link.bytesPerSecond());
    }
}
