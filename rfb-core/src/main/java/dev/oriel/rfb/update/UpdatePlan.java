package dev.oriel.rfb.update;

import dev.oriel.framebuffer.Rect;
import dev.oriel.rfb.encode.EncodeJob;
import dev.oriel.rfb.tiles.SlotRuns;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The encoding jobs of one viewer's update in the order in which their rectangles go out. One use; frame thread. */
final class UpdatePlan {

    /** Why pixels are sent, which says how well and what is learnt from their size. */
    enum Kind {
        /** Owed, and not of those that follow. */
        CALM,
        /** Owed, and shown for a moment: brought or uncovered by a drag or a scroll, or in the habit of coming back. */
        FLEETING,
        /** Owed, and changing all the time. */
        BUSY,
        /** Shown already, but not exactly. */
        REPAIR
    }

    /** Jobs for one profile. */
    record Part(Kind kind, List<EncodeJob> jobs) {

        Part {
            jobs = List.copyOf(jobs);
        }

        long pixels() {
            long sum = 0;
            for (EncodeJob job : jobs) {
                sum += job.area();
            }
            return sum;
        }
    }

    private final List<Part> parts = new ArrayList<>();

    /** Tiles that the viewer paints from its memory, before all pixels. */
    final SlotRuns paint = new SlotRuns();

    /** Where the viewer wants pixels. */
    final Rect visible;

    UpdatePlan(Rect visible) {
        this.visible = visible;
    }

    void add(Part part) {
        parts.add(part);
    }

    List<Part> parts() {
        return parts;
    }

    /** The first failure, if any: then nothing of the plan is sent. */
    Optional<Throwable> failure() {
        for (Part part : parts) {
            for (EncodeJob job : part.jobs()) {
                if (job.failure().isPresent()) {
                    return job.failure();
                }
            }
        }
        return Optional.empty();
    }
}
