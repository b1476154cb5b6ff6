package dev.oriel.rfb.tiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.oriel.framebuffer.Framebuffer;
import dev.oriel.framebuffer.Rect;
import dev.oriel.framebuffer.Seed;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class TileStoreTest {

    private static final Rect TILE = new Rect(64, 64, 64, 64);

    private final Framebuffer screen = new Framebuffer(200, 200);
    private final TileStore store = new TileStore(4);

    @Test
    void findsWhatItKeeps() {
        assertThat(store.find(screen.pixels(), TILE)).isEqualTo(TileStore.NONE);
        int slot = store.keep(screen.pixels(), TILE);
        assertThat(store.find(screen.pixels(), TILE)).isEqualTo(slot);
        assertThat(store.find(screen.pixels(), new Rect(0, 0, 64, 64))).isEqualTo(slot);
        assertThat(store.keep(screen.pixels(), TILE)).isEqualTo(slot);
    }

    @Test
    void anotherPixelOrAnotherSizeIsAnotherTile() {
        store.keep(screen.pixels(), TILE);
        assertThat(store.find(screen.pixels(), new Rect(0, 0, 64, 63))).isEqualTo(TileStore.NONE);
        assertThat(store.find(screen.pixels(), new Rect(0, 0, 63, 64))).isEqualTo(TileStore.NONE);
        for (int x = 64; x < 128; x += 21) {
            screen.fill(new Rect(x, 127, 1, 1), 1);
            assertThat(store.find(screen.pixels(), TILE)).isEqualTo(TileStore.NONE);
            screen.fill(new Rect(x, 127, 1, 1), 0);
        }
    }

    @Test
    void keepsPartialTilesOfAnyWidth() {
        TileStore many = new TileStore(200);
        for (int width = 1; width <= 64; width++) {
            Rect part = new Rect(7, 9, width, 3);
            int slot = many.keep(screen.pixels(), part);
            assertThat(many.find(screen.pixels(), part)).isEqualTo(slot);
            screen.fill(new Rect(6 + width, 11, 1, 1), width);
            assertThat(many.find(screen.pixels(), part)).isEqualTo(TileStore.NONE);
            screen.fill(part, 0);
        }
    }

    @Test
    void givesUpWhatWasNotAskedForTheLongest() {
        for (int colour = 1; colour <= 4; colour++) {
            keep(colour);
        }
        assertThat(find(1)).isNotEqualTo(TileStore.NONE);
        keep(5);
        assertThat(find(2)).isEqualTo(TileStore.NONE);
        assertThat(find(1)).isNotEqualTo(TileStore.NONE);
        assertThat(find(5)).isNotEqualTo(TileStore.NONE);
    }

    @Test
    void agreesWithASimpleModel() {
        Random random = Seed.random("TileStoreTest");
        Deque<Integer> recent = new ArrayDeque<>();
        for (int i = 0; i < 5000; i++) {
            int colour = random.nextInt(8);
            boolean known = recent.remove(colour);
            if (random.nextBoolean()) {
                keep(colour);
                recent.addFirst(colour);
            } else {
                assertThat(find(colour) != TileStore.NONE).isEqualTo(known);
                if (known) {
                    recent.addFirst(colour);
                }
            }
            if (recent.size() > store.slots()) {
                recent.removeLast();
            }
        }
    }

    @Test
    void aViewerHoldsOnlyTheContentItWasTold() {
        ViewerTiles viewer = new ViewerTiles(store, 4);
        int slot = keep(1);
        assertThat(viewer.holds(slot)).isFalse();
        viewer.kept(slot);
        assertThat(viewer.holds(slot)).isTrue();
        for (int colour = 2; colour <= 5; colour++) {
            keep(colour);
        }
        assertThat(find(5)).isEqualTo(slot);
        assertThat(viewer.holds(slot)).isFalse();
    }

    @Test
    void aViewerWithLessRoomHoldsTheLowerSlots() {
        ViewerTiles viewer = new ViewerTiles(store, 1);
        assertThat(viewer.hasRoomFor(0)).isTrue();
        assertThat(viewer.hasRoomFor(1)).isFalse();
        assertThat(viewer.holds(1)).isFalse();
    }

    @Test
    void neighboursWithNeighbouringSlotsAreOneRun() {
        SlotRuns runs = new SlotRuns();
        runs.add(3, 2, 10);
        runs.add(4, 2, 11);
        runs.add(5, 2, 13);
        runs.add(0, 3, 14);
        ByteBuf out = Unpooled.buffer();
        runs.write(out);
        assertThat(ByteBufUtil.hexDump(out))
                .isEqualTo("0003" + "000300020002000a" + "000500020001000d" + "000000030001000e");
        out.release();
    }

    @Test
    void refusesImpossibleNumbersOfSlots() {
        assertThatThrownBy(() -> new TileStore(0)).hasMessageContaining("0 tile slots");
        assertThatThrownBy(() -> new TileStore(65537)).hasMessageContaining("65537");
    }

    private int keep(int colour) {
        screen.fill(TILE, colour);
        return store.keep(screen.pixels(), TILE);
    }

    private int find(int colour) {
        screen.fill(TILE, colour);
        return store.find(screen.pixels(), TILE);
    }
}
