package dev.oriel.rfb.update;

import dev.oriel.framebuffer.Pixels;
import dev.oriel.framebuffer.Rect;
import dev.oriel.framebuffer.Region;
import dev.oriel.framebuffer.desktop.CursorImage;
import dev.oriel.rfb.encode.EncodeJob;
import dev.oriel.rfb.encode.EncodeProfile;
import dev.oriel.rfb.encode.EncodedRects;
import dev.oriel.rfb.encode.EncoderPool;
import dev.oriel.rfb.encode.Encoding;
import dev.oriel.rfb.encode.Opening;
import dev.oriel.rfb.encode.RectList;
import dev.oriel.rfb.encode.WorkerEncoders;
import dev.oriel.rfb.wire.Encodings;
import dev.oriel.rfb.wire.ScreenLayout;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves the viewers that are due from the still picture: plans for each, runs all jobs once on the pool, hands over. Frame
 * thread only.
 */
final class UpdateStep implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(UpdateStep.class);

    /**
     * Pixels one viewer may make the others wait for in one step, and the bound of what waits in memory for a viewer that
     * does not read (16 MiB if it wants Raw): two 1080p screens.
     */
    private static final long MAX_AREA = 4L * 1024 * 1024;

    private final EncoderPool pool;
    private final String desktopName;
    private final WorkerEncoders ownEncoders = new WorkerEncoders();
    private final List<EncodeJob> jobs = new ArrayList<>();
    private final Region wanted = new Region();
    private final UpdatePlanner planner = new UpdatePlanner();

    /** Encodings that have failed and were reported. */
    private final Set<Encoding> unfit = new HashSet<>();

    private CursorImage cursor = CursorImage.INVISIBLE;

    UpdateStep(EncoderPool pool, String desktopName) {
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
            Map<ViewerState, Plan> plans = new LinkedHashMap<>();
            for (ViewerState viewer : due) {
                viewer.takeSizeNotices().forEach(notice -> sendSize(viewer, notice, nowNanos));
                plans.put(viewer, plan(viewer, capture.pixels(), nowNanos));
            }
            pool.run(jobs, ownEncoders);
            jobs.forEach(this::reportMishap);
            Map<ViewerState, Throwable> failed = new LinkedHashMap<>();
            plans.forEach((viewer, plan) ->
                    failureOf(plan).ifPresentOrElse(e -> failed.put(viewer, e), () -> deliver(viewer, plan, nowNanos)));
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

    private Plan plan(ViewerState viewer, Pixels pixels, long nowNanos) {
        Rect visible = viewer.visibleArea().intersect(pixels.bounds());
        viewer.owed.intersect(pixels.bounds());
        viewer.lossy.intersect(pixels.bounds());
        viewer.moves.keepIfWithin(visible, viewer.features().knows(Encodings.COPY_RECT));
        wanted.set(viewer.owed);
        wanted.intersect(visible);
        if (!wanted.isEmpty()) {
            viewer.owed.subtract(visible);
            Plan plan = jobs(viewer, pixels, viewer.profileFor(wanted.area(), false, nowNanos), MAX_AREA);
            viewer.owed.add(wanted);
            return plan;
        }
        if (Refinement.waitNanos(viewer, nowNanos) > 0) {
            return Plan.NOTHING;
        }
        wanted.set(viewer.lossy);
        wanted.intersect(visible);
        return jobs(viewer, pixels, viewer.profileFor(wanted.area(), true, nowNanos), Refinement.MAX_AREA);
    }

    /** Plans {@code wanted}, leaving in it what is too much for now; equal jobs of other viewers are reused. */
    private Plan jobs(ViewerState viewer, Pixels pixels, EncodeProfile profile, long maxArea) {
        Encoding encoding = viewer.encoding(profile);
        List<RectList> lists = planner.plan(wanted, encoding, profile, maxArea);
        if (lists.isEmpty()) {
            return Plan.NOTHING;
        }
        List<EncodeJob> plan = new ArrayList<>();
        Optional<Opening> opening = viewer.openings().missing(encoding, profile);
        opening.ifPresent(missing -> {
            RectList first = lists.get(0);
            plan.add(shared(EncodeJob.opening(pixels, first.x(0), first.y(0), missing, profile)));
        });
        for (RectList rects : lists) {
            plan.add(shared(EncodeJob.of(pixels, rects, encoding, profile, viewer.fallback())));
        }
        return new Plan(plan, opening);
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

    private static Optional<Throwable> failureOf(Plan plan) {
        return plan.jobs().stream().flatMap(job -> job.failure().stream()).findFirst();
    }

    private void deliver(ViewerState viewer, Plan plan, long nowNanos) {
        UpdateWriter update = new UpdateWriter();
        if (viewer.takeCursorDebt()) {
            update.cursor(viewer, cursor);
        }
        if (viewer.takeNameDebt()) {
            update.name(desktopName);
        }
        update.moves(viewer.moves.take());
        for (EncodeJob job : plan.jobs()) {
            EncodedRects encoded = job.result().orElseThrow();
            update.pixels(encoded);
            viewer.showed(encoded, job.profile(), nowNanos);
        }
        plan.opening().ifPresent(viewer.openings()::sent);
        if (update.isEmpty()) {
            update.discard();
        } else {
            send(viewer, update, nowNanos);
            viewer.requestAnswered();
            viewer.pacer.frameStarted(nowNanos);
        }
    }

    /**
     * A new size is an update of its own: it must never be mixed with pixels (rfbproto, ExtendedDesktopSize). A request
     * for pixels stays open.
     */
    private static void sendSize(ViewerState viewer, SizeNotice notice, long nowNanos) {
        UpdateWriter update = new UpdateWriter();
        Rect screen = viewer.screen();
        update.size(viewer, notice, List.of(new ScreenLayout(0, 0, 0, screen.width(), screen.height(), 0)));
        send(viewer, update, nowNanos);
    }

    private static void send(ViewerState viewer, UpdateWriter update, long nowNanos) {
        long number = viewer.flow.updateStarted(update.byteCount(), nowNanos);
        viewer.sendUpdate(update.finish(viewer, number), number);
    }

    /** The jobs of one viewer's update, in order; the first of them is the opening, if one was missing. */
    private record Plan(List<EncodeJob> jobs, Optional<Opening> opening) {

        static final Plan NOTHING = new Plan(List.of(), Optional.empty());
    }
}
