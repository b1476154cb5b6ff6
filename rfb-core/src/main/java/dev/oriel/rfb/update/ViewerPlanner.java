package dev.oriel.rfb.update;

import dev.oriel.framebuffer.DamageTracker;
import dev.oriel.framebuffer.Pixels;
import dev.oriel.framebuffer.Rect;
import dev.oriel.framebuffer.Region;
import dev.oriel.rfb.encode.EncodeJob;
import dev.oriel.rfb.encode.EncodeProfile;
import dev.oriel.rfb.encode.Encoding;
import dev.oriel.rfb.encode.RectList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Decides what one viewer gets in this step, and how well: first what is owed and calm, at the quality it asked for; then what
 * is owed and keeps changing, at the quality its link carries; then, if the link is not full, repairs. Frame thread only.
 */
final class ViewerPlanner {

    /**
     * Pixels one viewer may make the others wait for in one step, and the bound of what waits in memory for a viewer that
     * does not read (16 MiB if it wants Raw): two 1080p screens.
     */
    static final long MAX_AREA = 4L * 1024 * 1024;

    /** Pixels repaired in one step, so that a change that comes meanwhile need not wait long. */
    static final long MAX_REPAIR_AREA = 1024 * 1024;

    private static final int TILE = DamageTracker.TILE;

    private final TileExchange tiles;
    private final UnaryOperator<EncodeJob> shared;
    private final UpdatePlanner planner = new UpdatePlanner();
    private final Repair repair = new Repair();
    private final Region wanted = new Region();
    private final Region busy = new Region();

    /** Owed pixels that this update brings: not to be repaired in the same one. */
    private final Region brought = new Region();

    private final Region tile = new Region();

    /** @param tiles that viewers remember
     * @param shared answers an equal job that another viewer waits for, or else its argument */
    ViewerPlanner(TileExchange tiles, UnaryOperator<EncodeJob> shared) {
        this.tiles = tiles;
        this.shared = shared;
    }

    /** The lists of all plans so far may be used again: their jobs are done. */
    void reuseLists() {
        planner.reuseLists();
    }

    /** Nanoseconds until repairs of this viewer's picture are due; MAX_VALUE if everything it sees is exact. */
    long repairWaitNanos(ViewerState viewer, TileHistory history, long nowNanos) {
        if (viewer.lossy.isEmpty()) {
            return Long.MAX_VALUE;
        }
        wanted.set(viewer.lossy);
        wanted.intersect(viewer.visibleArea());
        return repair.waitNanos(wanted, history, nowNanos);
    }

    UpdatePlan plan(ViewerState viewer, ScreenCapture capture, long nowNanos) {
        Pixels pixels = capture.pixels();
        Rect visible = viewer.visibleArea().intersect(pixels.bounds());
        viewer.owed.intersect(pixels.bounds());
        viewer.lossy.intersect(pixels.bounds());
        viewer.moves.keepIfWithin(visible, viewer.features().copiesPixels());
        UpdatePlan plan = new UpdatePlan(visible);
        long room = viewer.budget.owedPixels(viewer.flow.link(), MAX_AREA);
        long left = planOwed(viewer, capture, visible, room, plan);
        if (left >= room / 2) {
            planRepair(viewer, capture, visible, plan, nowNanos);
        }
        return plan;
    }

    /** Answers the pixels that there would still be room for. */
    private long planOwed(ViewerState viewer, ScreenCapture capture, Rect visible, long room, UpdatePlan plan) {
        wanted.set(viewer.owed);
        wanted.intersect(visible);
        brought.set(wanted);
        if (wanted.isEmpty()) {
            return room;
        }
        tiles.paint(viewer, capture, visible, wanted, plan.paint);
        viewer.owed.subtract(visible);
        separateBusy(viewer, capture, capture.lookedNanos());
        viewer.video.picture(busy, visible);
        long left = room - planPart(UpdatePlan.Kind.CALM, viewer, capture, room, plan);
        viewer.owed.add(wanted);
        wanted.set(busy);
        if (left > 0) {
            left -= planPart(UpdatePlan.Kind.BUSY, viewer, capture, left, plan);
        }
        viewer.owed.add(wanted);
        brought.subtract(viewer.owed);
        return left;
    }

    /** Takes the busy tiles out of what is wanted. A viewer that wants all pixels exact has no use for the difference. */
    private void separateBusy(ViewerState viewer, ScreenCapture capture, long nowNanos) {
        busy.clear();
        if (viewer.profile().isLossless()) {
            return;
        }
        TileHistory history = capture.history();
        int changes = viewer.video.busyChanges(capture.activity(), nowNanos);
        Rect bounds = wanted.bounds();
        for (int row = bounds.y() / TILE; row * TILE < bounds.bottom(); row++) {
            for (int column = bounds.x() / TILE; column * TILE < bounds.right(); column++) {
                if (history.isGoingOn(column, row, changes, nowNanos)) {
                    tile.set(wanted);
                    tile.intersect(new Rect(column * TILE, row * TILE, TILE, TILE));
                    busy.add(tile);
                }
            }
        }
        wanted.subtract(busy);
    }

    private void planRepair(ViewerState viewer, ScreenCapture capture, Rect visible, UpdatePlan plan, long nowNanos) {
        if (repairWaitNanos(viewer, capture.history(), nowNanos) > 0) {
            return;
        }
        long room = viewer.budget.repairPixels(viewer.flow.link(), MAX_REPAIR_AREA);
        busy.set(viewer.lossy);
        busy.intersect(visible);
        busy.subtract(viewer.owed);
        busy.subtract(brought);
        wanted.clear();
        repair.choose(busy, capture.history(), nowNanos, viewer.repairBudget(room), wanted);
        planPart(UpdatePlan.Kind.REPAIR, viewer, capture, room, plan);
    }

    /** Plans {@code wanted}, leaving in it what is too much for now, and answers how many pixels that are. */
    private long planPart(UpdatePlan.Kind kind, ViewerState viewer, ScreenCapture capture, long room, UpdatePlan plan) {
        if (wanted.isEmpty()) {
            return 0;
        }
        Pixels pixels = capture.pixels();
        EncodeProfile profile = viewer.profileFor(kind, wanted.area(), capture.lookedNanos());
        Encoding encoding = viewer.encoding(profile);
        List<RectList> lists = planner.plan(wanted, encoding, profile, room);
        List<EncodeJob> jobs = new ArrayList<>();
        viewer.openings().missing(encoding, profile).ifPresent(missing -> {
            RectList first = lists.get(0);
            jobs.add(shared.apply(EncodeJob.opening(pixels, first.x(0), first.y(0), missing, profile)));
            viewer.openings().sent(missing);
        });
        for (RectList rects : lists) {
            jobs.add(shared.apply(EncodeJob.of(pixels, rects, viewer.writers(profile), profile)));
        }
        UpdatePlan.Part part = new UpdatePlan.Part(kind, jobs);
        plan.add(part);
        return part.pixels();
    }
}
