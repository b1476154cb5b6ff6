package dev.oriel.framebuffer;

/**
 * Finds what has moved between two still pictures of the same screen: scrolled areas, dragged windows, several at a time, by
 * any number of pixels in any direction. A guess is never believed: every destination is compared with its source byte by
 * byte. Pure but for its memory of the last offsets and its allowance; allocates only for another or larger picture.
 *
 * <p>Guesses: distinctive pieces of the new picture ({@link Probes}) are tried at the offsets of the last moves, since most
 * motion goes on, and near them, since its speed changes little; if that explains too few of them, the old picture is searched
 * for them. For each offset, by votes,
 * the cells that match are found, and rectangles of them grown to their exact edges.
 *
 * <p>Cost: comparing runs at the speed of memory over the changed tiles, once for each offset tried. A search takes
 * about a nanosecond for each of their pixels. Each look may search {@link #SEARCHED_PIXELS_PER_LOOK} pixels, saved up
 * to {@link #MAX_ALLOWANCE}; a search that finds something is free: what always finds motion may always look, and a film
 * ({@link RestlessTiles}) is searched now and then.
 */
final class MoveFinder {

    /** Moves of one look: each is small for the viewer, but splits what it is owed. */
    static final int MAX_MOVES = 16;

    static final int SEARCHED_PIXELS_PER_LOOK = 256 * 1024;
    static final int MAX_ALLOWANCE = 4 * 1024 * 1024;

    /** Offsets whose cells are compared in one look. */
    private static final int MAX_OFFSETS = 8;

    /** So many offsets in a row that bring nothing: the rest have fewer votes. */
    private static final int MAX_FRUITLESS = 2;

    /** Changed cells below which pixels are sent anyway: the area of one tile. */
    private static final int LEAST_DIRTY_CELLS = 16;

    /** Changed cells that a move must bring, and probes that must agree before it is tried. */
    private static final int LEAST_GAIN = 8;

    private static final int LEAST_VOTES = 3;

    /** The part of the screen that must change for the rest to be searched too: an eighth. */
    private static final int FAR_SHARE = 8;

    private final PicturePair pair;
    private final CellGrid grid = new CellGrid();
    private final CellRects rects = new CellRects();
    private final Probes probes = new Probes();
    private final OffsetVotes votes = new OffsetVotes();
    private final ProbeSearch search;
    private final NearbyOffsets nearby;
    private final RestlessTiles restless = new RestlessTiles();

    /** The moves of the last look that had some. */
    private final Moves last = new Moves();

    /** Changed tiles that may have moved. */
    private final Region hopeful = new Region();

    private final Region elsewhere = new Region();

    private long allowance = MAX_ALLOWANCE;
    private long paid;
    private long searchedPixels;

    /** Corners of the rectangle that grows. */
    private int left;

    private int top;
    private int right;
    private int bottom;

    /** @param pair the pictures: looked at by the caller too, in the same thread */
    MoveFinder(PicturePair pair) {
        this.pair = pair;
        search = new ProbeSearch(probes, pair, votes);
        nearby = new NearbyOffsets(probes, pair);
    }

    /**
     * Becomes the moves that make {@code now} out of {@code before}, as far as they are worth it.
     *
     * @param tiles where the pictures differ, in whole tiles; destinations begin there, sources may be anywhere
     */
    void find(Framebuffer before, Framebuffer now, Region tiles, Moves moves) {
        moves.clear();
        restless.resize(pair.width(), pair.height());
        allowance = Math.min(MAX_ALLOWANCE, allowance + SEARCHED_PIXELS_PER_LOOK);
        findIn(before, now, tiles, moves);
        restless.looked(tiles, moves);
    }

    /** Whether the next look searches none of these tiles, whatever changes there: it does not look at the old picture. */
    boolean leavesAlone(Region hints, Rect screen) {
        hopeful.set(hints);
        hopeful.intersect(screen);
        restless.subtractFrom(hopeful);
        return hopeful.isEmpty();
    }

    private void findIn(Framebuffer before, Framebuffer now, Region tiles, Moves moves) {
        hopeful.set(tiles);
        restless.subtractFrom(hopeful);
        if (hopeful.isEmpty()) {
            return;
        }
        grid.look(pair, tiles);
        if (grid.dirtyCount() < LEAST_DIRTY_CELLS) {
            return;
        }
        probes.choose(now, pair, grid, restless);
        votes.clear();
        paid = 0;
        int explained = voteForLastOffsets();
        if (explained * 2 < probes.count() && (explained + voteForNearbyOffsets()) * 4 < probes.count() * 3) {
            search(before);
        }
        addMoves(moves);
        MoveOrder.sort(moves);
        if (!moves.isEmpty()) {
            allowance += paid;
            last.clear();
            for (int i = 0; i < moves.size(); i++) {
                last.add(moves, i);
            }
        }
    }

    /** Pixels of old pictures searched so far: what bounds the cost. */
    long searchedPixels() {
        return searchedPixels;
    }

    /** Answers how many probes the last offsets explain. */
    private int voteForLastOffsets() {
        int explained = 0;
        for (int i = 0; i < last.size(); i++) {
            if (!isRepeated(i)) {
                explained += vote(last.dx(i), last.dy(i));
            }
        }
        return explained;
    }

    /** Around the first of the last offsets, and around rest, for what begins to move. */
    private int voteForNearbyOffsets() {
        int explained = 0;
        if (last.size() > 0 && nearby.find(last.dx(0), last.dy(0))) {
            explained += vote(nearby.dx(), nearby.dy());
        }
        if (explained == 0 && nearby.find(0, 0)) {
            explained += vote(nearby.dx(), nearby.dy());
        }
        return explained;
    }

    private boolean isRepeated(int move) {
        for (int i = 0; i < move; i++) {
            if (last.dx(i) == last.dx(move) && last.dy(i) == last.dy(move)) {
                return true;
            }
        }
        return false;
    }

    private int vote(int dx, int dy) {
        int agreeing = 0;
        for (int i = 0; i < probes.count(); i++) {
            int x = probes.x(i);
            int y = probes.y(i);
            if (pair.isInside(x, y, Probes.LENGTH, 1, dx, dy) && pair.isEqualRow(x, y, Probes.LENGTH, dx, dy)) {
                agreeing++;
            }
        }
        if (agreeing > 0) {
            votes.add(dx, dy, agreeing);
        }
        return agreeing;
    }

    /** Most sources change too, since the next pixels move in; a jump by most of a page reads what stays as it is. */
    private void search(Framebuffer before) {
        if (probes.count() < LEAST_VOTES || !pay(hopeful.area())) {
            return;
        }
        search.search(before, hopeful);
        if (votes.most() < LEAST_VOTES && hopeful.area() * FAR_SHARE >= pair.width() * (long) pair.height()) {
            elsewhere.clear();
            elsewhere.add(before.pixels().bounds());
            elsewhere.subtract(hopeful);
            if (pay(elsewhere.area())) {
                search.search(before, elsewhere);
            }
        }
    }

    /** Whether so many pixels may be searched; they are taken from the allowance. */
    private boolean pay(long pixels) {
        if (allowance < Math.min(pixels, MAX_ALLOWANCE)) {
            return false;
        }
        allowance -= pixels;
        paid += pixels;
        searchedPixels += pixels;
        return true;
    }

    /** By offsets in order of their votes, until they bring nothing. */
    private void addMoves(Moves moves) {
        int fruitless = 0;
        for (int i = 0; i < MAX_OFFSETS && fruitless < MAX_FRUITLESS && votes.take(LEAST_VOTES); i++) {
            int before = moves.size();
            addMoves(votes.dx(), votes.dy(), moves);
            fruitless = moves.size() > before ? 0 : fruitless + 1;
        }
    }

    private void addMoves(int dx, int dy, Moves moves) {
        if (dx == 0 && dy == 0) {
            return;
        }
        grid.match(pair, dx, dy);
        while (moves.size() < MAX_MOVES && rects.find(grid) >= LEAST_GAIN) {
            takeDirtyPart();
            grow(dx, dy);
            moves.add(left, top, right - left, bottom - top, dx, dy);
            grid.cover(left, top, right - left, bottom - top);
        }
    }

    /** The part of the found rectangle that has all its dirty cells. */
    private void takeDirtyPart() {
        int endColumn = rects.column();
        int endRow = rects.row();
        int firstColumn = endColumn + rects.columnCount();
        int firstRow = endRow + rects.rowCount();
        for (int row = rects.row(); row < rects.row() + rects.rowCount(); row++) {
            for (int column = rects.column(); column < rects.column() + rects.columnCount(); column++) {
                if (grid.isDirty(column, row)) {
                    firstColumn = Math.min(firstColumn, column);
                    endColumn = Math.max(endColumn, column + 1);
                    firstRow = Math.min(firstRow, row);
                    endRow = row + 1;
                }
            }
        }
        left = firstColumn * CellGrid.SIDE;
        top = firstRow * CellGrid.SIDE;
        right = Math.min(endColumn * CellGrid.SIDE, pair.width());
        bottom = Math.min(endRow * CellGrid.SIDE, pair.height());
    }

    /** Each edge moves on over what matches too, by less than two cells: beyond begin cells that have been looked at. */
    private void grow(int dx, int dy) {
        int reach = 2 * CellGrid.SIDE - 1;
        int width = right - left;
        for (int i = 0; i < reach && isRow(top - 1, width, dx, dy); i++) {
            top--;
        }
        for (int i = 0; i < reach && isRow(bottom, width, dx, dy); i++) {
            bottom++;
        }
        int fewer = Math.min(reach, Math.min(left, left - dx));
        left -= pair.equalColumnsBefore(left, top, bottom, Math.max(0, fewer), dx, dy);
        int more = Math.min(reach, pair.width() - Math.max(right, right - dx));
        right += pair.equalColumnsFrom(right, top, bottom, Math.max(0, more), dx, dy);
    }

    private boolean isRow(int y, int width, int dx, int dy) {
        return pair.isInside(left, y, width, 1, dx, dy) && pair.isEqualRow(left, y, width, dx, dy);
    }
}
