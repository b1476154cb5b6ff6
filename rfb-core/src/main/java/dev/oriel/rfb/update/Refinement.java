package dev.oriel.rfb.update;

/** The rule of when a viewer's lossy pixels are sent again exactly. Pure; frame thread. */
final class Refinement {

    /** Quiet after the last lossy rectangle before it is worth while: shorter than a person notices blur. */
    static final long AFTER_NANOS = 80_000_000;

    /** Pixels repaired in one step, so that a change that comes meanwhile need not wait long. */
    static final long MAX_AREA = 512 * 1024;

    private Refinement() {}

    /** Nanoseconds until a repair is due; MAX_VALUE if everything is exact. */
    static long waitNanos(ViewerState viewer, long nowNanos) {
        if (viewer.lossy.isEmpty() || !viewer.lossy.intersects(viewer.visibleArea())) {
            return Long.MAX_VALUE;
        }
        return Math.max(0, viewer.lastLossyNanos() + AFTER_NANOS - nowNanos);
    }
}
