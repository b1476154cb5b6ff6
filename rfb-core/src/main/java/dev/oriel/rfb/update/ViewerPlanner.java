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
 * is shown for a moment only, at a lower one; then what is owed and keeps changing, at the
 * quality its link carries; then, if the link is not full, repairs. Frame thread only.
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
    private final Region fleeting = new Region();

    /** Owed pixels that this update brings: not to be repaired in the same one. */
    private final Region brought = new Region();

    private final TileRegion busyTiles = new TileRegion();
    private final TileRegion fleetingTiles = new TileRegion();

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
        return repair.waitNanos(wanted, history, nowNanos, viewer.keepsTiles());
    }

    UpdatePlan plan(ViewerState viewer, ScreenCapture capture, long nowNanos) {
        Rect visible = viewer.visibleArea().intersect(capture.screen());
        viewer.owed.intersect(capture.screen());
        viewer.lossy.intersect(capture.screen());
        viewer.moves.keepIfWithin(visible, viewer.features().copiesPixels());
        Turn turn = new Turn(viewer, capture, new UpdatePlan(visible));
        long room = viewer.budget.owedPixels(viewer.flow.link(), MAX_AREA);
        long left = planOwed(turn, room);
        if (left >= room / 2) {
            planRepair(turn, nowNanos);
        }
        return turn.plan;
    }

    /** Answers the pixels that there would still be room for. */
    private long planOwed(Turn turn, long room) {
        ViewerState viewer = turn.viewer;
        Rect visible = turn.plan.visible;
        wanted.set(viewer.owed);
        wanted.intersect(visible);
        brought.set(wanted);
        if (wanted.isEmpty()) {
            return room;
        }
        tiles.paint(viewer, turn.capture, visible, wanted, turn.plan.paint);
        viewer.owed.subtract(visible);
        separate(viewer, turn.capture);
        viewer.video.picture(busy, visible);
        long left = planNext(UpdatePlan.Kind.CALM, wanted, turn, room);
        left = planNext(UpdatePlan.Kind.FLEETING, fleeting, turn, left);
        left = planNext(UpdatePlan.Kind.BUSY, busy, turn, left);
        brought.subtract(viewer.owed);
        if (viewer.owed.isEmpty()) {
            viewer.turns.restart();
        }
        return left;
    }

    /** Plans of these pixels what there is room for, the rest stays owed; answers what is left of the room. */
    private long planNext(UpdatePlan.Kind kind, Region pixels, Turn turn, long room) {
        wanted.set(pixels);
        long planned = room > 0 ? planPart(kind, turn, room) : 0;
        turn.viewer.owed.add(wanted);
        return room - planned;
    }

    /** Takes what is busy or fleeting out of what is wanted; a viewer that wants all pixels exact has no use for that. */
    private void separate(ViewerState viewer, ScreenCapture capture) {
        busy.clear();
        fleeting.clear();
        if (viewer.profile().isLossless()) {
            return;
        }
        TileHistory history = capture.history();
        long lookedNanos = capture.lookedNanos();
        int changes = viewer.video.busyChanges(capture.activity(), lookedNanos);
        Rect bounds = wanted.bounds();
        for (int row = bounds.y() / TILE; row * TILE < bounds.bottom(); row++) {
            for (int column = bounds.x() / TILE; column * TILE < bounds.right(); column++) {
                if (history.isFleeting(column, row, lookedNanos, viewer.keepsTiles())) {
                    fleetingTiles.add(column, row);
                } else if (history.isGoingOn(column, row, changes, lookedNanos)) {
                    busyTiles.add(column, row);
                }
            }
        }
        busyTiles.move(wanted, busy);
        fleetingTiles.move(wanted, fleeting);
    }

    private void planRepair(Turn turn, long nowNanos) {
        ViewerState viewer = turn.viewer;
        TileHistory history = turn.capture.history();
        if (repairWaitNanos(viewer, history, nowNanos) > 0) {
            return;
        }
        long room = viewer.budget.repairPixels(viewer.flow.link(), MAX_REPAIR_AREA);
        busy.set(viewer.lossy);
        busy.intersect(turn.plan.visible);
        busy.subtract(viewer.owed);
        busy.subtract(brought);
        wanted.clear();
        repair.choose(busy, history, nowNanos, viewer.repairBudget(room), wanted);
        planPart(UpdatePlan.Kind.REPAIR, turn, room);
    }

    /** Plans {@code wanted}, leaving in it what is too much for now, and answers how many pixels that are. */
    private long planPart(UpdatePlan.Kind kind, Turn turn, long room) {
        if (wanted.isEmpty()) {
            return 0;
        }
        ViewerState viewer = turn.viewer;
        Pixels pixels = turn.capture.pixels();
        EncodeProfile profile = viewer.profileFor(kind, wanted.area(), turn.capture.lookedNanos());
        Encoding encoding = viewer.encoding(profile);
        List<RectList> lists = planner.plan(wanted, encoding, profile, room, viewer.turns);
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
        turn.plan.add(part);
        return part.pixels();
    }

    /** One viewer's part of a step. */
    private record Turn(ViewerState viewer, ScreenCapture capture, UpdatePlan plan) {}
}
