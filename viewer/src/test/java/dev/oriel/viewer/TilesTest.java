package dev.oriel.viewer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.oriel.viewer.decode.EncodingNumber;
import dev.oriel.viewer.picture.RgbImage;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Kept tiles and checksums, as docs/protocol.md says. */
class TilesTest {

    private static final ViewerOptions PLAIN = ViewerOptions.to("rfb://127.0.0.1:1");
    private static final ViewerOptions OPTIONS = PLAIN.withTileCache(1).withChecksums();

    /** A server with a screen of two tiles, the second one 4 pixels wide, 2 high. */
    private static WireBytes server() {
        return new WireBytes()
                .text("RFB 003.008\n")
                .u8(1, 1)
                .s32(0)
                .u16(68, 2)
                .raw(new byte[16])
                .s32(4)
                .text("desk");
    }

    /** The whole screen in one colour. */
    private static WireBytes plain(WireBytes to, int blue) {
        to.rect(0, 0, 68, 2, EncodingNumber.RAW);
        for (int i = 0; i < 68 * 2; i++) {
            to.u8(blue, 0, 0, 0);
        }
        return to;
    }

    private static WireBytes tiles(WireBytes to, int encoding, int... run) {
        return to.rect(0, 0, 0, 0, encoding).u16(run.length / 4).u16(run);
    }

    private static RfbViewer read(WireBytes said, ViewerOptions options) throws IOException {
        RfbViewer viewer = new RfbViewer(FakeConnection.sayingAndStaying(said), options, ViewerListener.SILENT);
        viewer.readAvailable();
        return viewer;
    }

    @Test
    void announcesItsRoomInPlaceOfTheRectangles() {
        assertThat(OPTIONS.encodings()).endsWith(0x4F540001, 0x4F524C00);
        assertThat(OPTIONS.asksFor(EncodingNumber.TILE_PAINT)).isTrue();
        assertThat(PLAIN.asksFor(EncodingNumber.TILE_PAINT)).isFalse();
        assertThat(EncodingNumber.tileCacheMebibytes(List.of(0x4F540040, 7, 0x4F540400, 0x4F540401, 0x4F540000)))
                .isEqualTo(64);
        assertThatThrownBy(() -> PLAIN.withTileCache(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PLAIN.withTileCache(1025)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keepsAndPaintsInTheOrderOfTheRectangles() throws IOException {
        WireBytes said = server().update(6);
        tiles(plain(said, 1), EncodingNumber.TILE_KEEP, 0, 0, 2, 7);
        tiles(plain(said, 2), EncodingNumber.TILE_KEEP, 0, 0, 1, 3, 1, 0, 1, 4);
        tiles(plain(said, 3), EncodingNumber.TILE_PAINT, 0, 0, 1, 7, 1, 0, 1, 4);
        RfbViewer viewer = read(said, OPTIONS);
        assertThat(viewer.picture().rgb(63, 1)).isEqualTo(1);
        assertThat(viewer.picture().rgb(64, 1)).isEqualTo(2);
        assertThat(viewer.picture().rgb(67, 0)).isEqualTo(2);
        assertThat(viewer.counts().of(EncodingNumber.TILE_PAINT).bytes()).isEqualTo(12 + 2 + 16);
    }

    @Test
    void keepsTilesOverAChangeOfSize() throws IOException {
        WireBytes said = server().update(4);
        tiles(plain(said, 1), EncodingNumber.TILE_KEEP, 0, 0, 1, 0);
        said.rect(0, 0, 128, 2, EncodingNumber.DESKTOP_SIZE);
        tiles(said, EncodingNumber.TILE_PAINT, 1, 0, 1, 0);
        RfbViewer viewer = read(said, OPTIONS);
        assertThat(viewer.picture().rgb(63, 0)).isZero();
        assertThat(viewer.picture().rgb(64, 0)).isEqualTo(1);
    }

    @Test
    void stepsOverTilesWhenItOnlyCounts() throws IOException {
        WireBytes said =
                tiles(server().update(1), EncodingNumber.TILE_PAINT, 9, 9, 9, 9).u8(2);
        assertThat(read(said, OPTIONS.withDecoding(false)).totalBytes()).isEqualTo(said.toArray().length);
    }

    @Test
    void refusesWhatBreaksTheRules() {
        assertRefused("encoding 1330925568, which was not asked for", PLAIN, EncodingNumber.TILE_PAINT, 0, 0, 1, 0);
        for (int encoding : new int[] {EncodingNumber.TILE_PAINT, EncodingNumber.TILE_KEEP}) {
            assertRefused("2 tiles from (1, 0) leave the grid of 2x1", OPTIONS, encoding, 1, 0, 2, 0);
            assertRefused("1 tiles from (0, 1) leave the grid", OPTIONS, encoding, 0, 1, 1, 0);
            assertRefused("2 slots from 63, of 64", OPTIONS, encoding, 0, 0, 2, 63);
        }
        assertRefused("slot 5 holds 0x0 pixels", OPTIONS, EncodingNumber.TILE_PAINT, 0, 0, 1, 5);
        WireBytes narrow = tiles(server().update(2), EncodingNumber.TILE_KEEP, 1, 0, 1, 5);
        assertRefused("slot 5 holds 4x2 pixels", OPTIONS, tiles(narrow, EncodingNumber.TILE_PAINT, 0, 0, 1, 5));
        WireBytes placed = server().update(1).rect(1, 0, 0, 0, EncodingNumber.TILE_PAINT);
        assertRefused("in their header", OPTIONS, placed.u16(0));
    }

    private static void assertRefused(String why, ViewerOptions options, int encoding, int... run) {
        assertRefused(why, options, tiles(server().update(1), encoding, run));
    }

    private static void assertRefused(String why, ViewerOptions options, WireBytes said) {
        assertThatThrownBy(() -> read(said, options))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(why);
    }

    @Test
    void sumsPixelsAsTheProtocolSays() {
        RgbImage picture = new RgbImage(2, 1);
        picture.set(0, 0, 0x123456);
        picture.set(1, 0, 0xFF0080);
        assertThat(picture.checksum()).isEqualTo(0x2D96F87F_E36F64CBL);
    }

    @Test
    void asksForChecksumsAndComparesThemWhereTheyCome() throws IOException {
        long black = new RgbImage(68, 2).checksum();
        WireBytes said = server().update(1).rect(0, 0, 0, 0, EncodingNumber.CHECKSUM);
        checksum(said, 9, black);
        FakeConnection connection = FakeConnection.sayingAndStaying(plain(said.update(1), 1));
        RfbViewer viewer = new RfbViewer(connection, OPTIONS, ViewerListener.SILENT);
        assertThat(viewer.lastChecksum()).isEmpty();
        connection.heard();
        viewer.requestChecksum(9);
        assertThat(connection.heard()).isEqualTo(WireBytes.bytes(79, 0, 0, 0, 0, 0, 0, 9));
        viewer.readAvailable();
        assertThat(viewer.lastChecksum()).contains(new ChecksumSeen(9, 68, 2, black, true));
        RfbViewer other = read(checksum(plain(server().update(1), 1), 9, black), OPTIONS);
        assertThat(other.lastChecksum().orElseThrow().exact()).isFalse();
    }

    private static WireBytes checksum(WireBytes to, int id, long value) {
        return to.u8(79, 0, 0, 0).s32(id).u16(68, 2).s32((int) (value >>> 32), (int) value);
    }

    @Test
    void neitherAsksForNorTakesChecksumsUnannounced() throws IOException {
        RfbViewer viewer = read(server(), PLAIN);
        assertThatThrownBy(() -> viewer.requestChecksum(1)).isInstanceOf(IllegalStateException.class);
        assertRefused("Checksum without", PLAIN, checksum(server(), 1, 0));
    }
}
