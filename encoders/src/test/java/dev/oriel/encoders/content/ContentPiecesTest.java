package dev.oriel.encoders.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oriel.framebuffer.Framebuffer;
import dev.oriel.framebuffer.Rect;
import dev.oriel.framebuffer.Region;
import dev.oriel.rfb.encode.RectList;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ContentPiecesTest {

    private final Framebuffer picture = new Framebuffer(256, 200);
    private final ContentPieces pieces = new ContentPieces();
    private final RectList found = new RectList();

    ContentPiecesTest() {
        Rect all = picture.pixels().bounds();
        picture.write(all, new Random(5).ints(all.area(), 0, 0x1000000).toArray(), 0, all.width());
    }

    @Test
    void leavesAPhotoWhole() {
        assertThat(split(picture.pixels().bounds())).containsExactly(new Rect(0, 0, 256, 200));
    }

    @Test
    void leavesADrawingWhole() {
        picture.fill(picture.pixels().bounds(), 0x336699);

        assertThat(split(picture.pixels().bounds())).containsExactly(new Rect(0, 0, 256, 200));
    }

    @Test
    void cutsWhatWasDrawnOutOfAPhoto() {
        picture.fill(new Rect(64, 64, 64, 64), 0xFFFFFF);

        assertThat(split(picture.pixels().bounds()))
                .containsExactly(
                        new Rect(0, 0, 256, 64),
                        new Rect(0, 64, 64, 64),
                        new Rect(128, 64, 128, 64),
                        new Rect(0, 128, 256, 72),
                        new Rect(64, 64, 64, 64));
    }

    @Test
    void joinsBlocksDownwards() {
        picture.fill(new Rect(0, 0, 128, 200), 0xFFFFFF);

        assertThat(split(picture.pixels().bounds()))
                .containsExactly(new Rect(128, 0, 128, 200), new Rect(0, 0, 128, 200));
    }

    @Test
    void coversARectangleOfAnyPlaceAndSizeOnce() {
        picture.fill(new Rect(100, 50, 60, 90), 0xFFFFFF);
        Rect odd = new Rect(37, 11, 211, 177);

        Region covered = new Region();
        long area = 0;
        for (Rect piece : split(odd)) {
            covered.add(piece);
            area += piece.area();
        }

        assertThat(found.size()).isGreaterThan(1);
        assertThat(area).isEqualTo(odd.area());
        assertThat(covered.area()).isEqualTo(odd.area());
        assertThat(covered.bounds()).isEqualTo(odd);
    }

    @Test
    void knowsOfEachPieceWhatALookWouldTell() {
        picture.fill(new Rect(100, 50, 100, 140), 0xFFFFFF);

        List<Rect> found = split(picture.pixels().bounds());

        assertThat(found).hasSizeGreaterThan(2);
        for (Rect piece : found) {
            boolean isDrawn = new Texture().isDrawn(picture.pixels(), piece);
            assertThat(pieces.isDrawn(picture.pixels(), piece)).as("%s", piece).isEqualTo(isDrawn);
        }
    }

    @Test
    void looksAgainAtWhatItDidNotSplitOrHasForgotten() {
        Rect all = picture.pixels().bounds();
        split(all);
        picture.fill(all, 0xFFFFFF);
        assertThat(pieces.isDrawn(picture.pixels(), new Rect(0, 0, 64, 64))).isTrue();
        assertThat(pieces.isDrawn(picture.pixels(), all)).isFalse();

        pieces.forget();
        assertThat(pieces.isDrawn(picture.pixels(), all)).isTrue();
    }

    private List<Rect> split(Rect rect) {
        found.clear();
        pieces.split(picture.pixels(), rect, found);
        List<Rect> rects = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            rects.add(found.rect(i));
        }
        return rects;
    }
}
