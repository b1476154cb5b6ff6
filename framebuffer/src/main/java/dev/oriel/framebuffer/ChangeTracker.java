package dev.oriel.framebuffer;

/**
 * Keeps a still copy of a live screen and answers what has become of it, in moves and exact changed areas. Live memory is
 * read once, by the {@link DamageTracker}; everything else is decided on two pictures that stand still: the copy as it was
 * before the look, and as it is now. The price is a second copy, brought up to date where tiles have changed.
 *
 * <p>Owned by the frame thread. It alone writes the target from the first look on; allocates only for a new target.
 */
public final class ChangeTracker {

    private static final int TILE = DamageTracker.TILE;

    /** Of the tiles behind, the part that a hint must have to be of a frame that changes most of them: a quarter. */
    private static final int FRAME_SHARE = 4;

    private final DamageTracker damage;
    private final PicturePair pair;
    private final MoveFinder moveFinder;
    private final ChangeTrimmer trimmer;
    private final Region tiles = new Region();
    private final Region rest = new Region();
    private final Region.RectVisitor keeper = this::keep;
    private final Region.RectVisitor asker = this::ask;

    private Framebuffer target = new Framebuffer(1, 1);

    /** Equal to the target between looks, but for the tiles that are {@link #behind}. */
    private Framebuffer before = new Framebuffer(1, 1);

    /** Tiles of films, which change from corner to corner and are searched for no moves: what they were is asked seldom. */
    private final Region behind = new Region();

    private final Region asked = new Region();

    /** Compares in plain Java. */
    public ChangeTracker() {
        this(MemoryCompare.JAVA);
    }

    /** @param compare proves that pixels are equal */
    public ChangeTracker(MemoryCompare compare) {
        damage = new DamageTracker(compare);
        pair = new PicturePair(compare);
        moveFinder = new MoveFinder(pair);
        trimmer = new ChangeTrimmer(pair);
    }

    /**
     * Brings {@code newTarget} up to date with {@code source} inside the tiles that {@code hints} touches, as
     * {@link DamageTracker#capture}. A target seen for the first time has changed as a whole.
     *
     * @param change becomes what has changed
     * @throws IllegalArgumentException if source and target differ in size
     */
    public void capture(Pixels source, Framebuffer newTarget, Region hints, Change change) {
        change.clear();
        tiles.clear();
        boolean isFilm = target == newTarget
                && moveFinder.leavesAlone(hints, newTarget.pixels().bounds());
        if (target == newTarget && !behind.isEmpty()) {
            catchUp(hints, isFilm);
        }
        damage.capture(source, newTarget, hints, tiles);
        if (target != newTarget) {
            begin(newTarget);
            change.region().add(newTarget.pixels().bounds());
        } else if (!tiles.isEmpty()) {
            examine(change, isFilm);
        }
    }

    /** Keeps what the coming look asks for: all for moves, and otherwise the tiles of a hint that is no frame of the film. */
    private void catchUp(Region hints, boolean isFilm) {
        if (!isFilm) {
            asked.set(behind);
        } else if (hints.area() * FRAME_SHARE < behind.area()) {
            asked.clear();
            hints.forEach(asker);
            asked.intersect(behind);
        } else {
            return;
        }
        asked.forEach(keeper);
        behind.subtract(asked);
    }

    /** The tiles of a hint. */
    private void ask(int x, int y, int width, int height) {
        int left = Math.floorDiv(x, TILE) * TILE;
        int top = Math.floorDiv(y, TILE) * TILE;
        int right = Math.floorDiv(x + width - 1, TILE) * TILE + TILE;
        int bottom = Math.floorDiv(y + height - 1, TILE) * TILE + TILE;
        asked.add(left, top, right - left, bottom - top);
    }

    private void begin(Framebuffer newTarget) {
        target = newTarget;
        behind.clear();
        if (before.width() != target.width() || before.height() != target.height()) {
            before = new Framebuffer(target.width(), target.height());
        }
        before.copy(target.pixels(), target.pixels().bounds());
    }

    private void examine(Change change, boolean isFilm) {
        pair.look(before.pixels(), target.pixels());
        moveFinder.find(before, target, tiles, change.moves());
        rest.set(tiles);
        for (int i = 0; i < change.moves().size(); i++) {
            Moves moves = change.moves();
            rest.subtract(moves.x(i), moves.y(i), moves.width(i), moves.height(i));
        }
        if (isFilm) {
            change.region().set(rest);
            change.region().intersect(behind);
            rest.subtract(behind);
        }
        trimmer.trim(rest, change.region());
        if (isFilm) {
            behind.add(trimmer.whole());
            tiles.subtract(behind);
        }
        tiles.forEach(keeper);
    }

    private void keep(int x, int y, int width, int height) {
        before.copy(target.pixels(), x, y, width, height);
    }
}
