package dev.oriel.benchmarks.kernel.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PictureTest {

    private static Picture picture(String content, String size) {
        Picture picture = new Picture();
        picture.content = content;
        picture.size = size;
        picture.paint();
        return picture;
    }

    private static long colours(Picture picture) {
        return Arrays.stream(picture.rgb()).distinct().count();
    }

    @ParameterizedTest
    @CsvSource({
        "text, 4, 40",
        "ui, 30, 400",
        "photo, 20000, 2000000",
        "mixed, 20000, 2000000",
        "terminal.png, 4, 400",
        "desktop.png, 4, 4000"
    })
    void holdsAsManyColoursAsItsKind(String content, long least, long most) {
        assertThat(colours(picture(content, "frame"))).isBetween(least, most);
        assertThat(colours(picture(content, "64"))).isGreaterThan(1);
    }

    /** Figures of two machines can only be compared if the pictures are equal. */
    @ParameterizedTest
    @CsvSource({"text, 1640852816", "ui, 1134972786", "photo, 69862347", "mixed, 3933248180"})
    void isEqualEverywhere(String content, long checksum) {
        CRC32 crc = new CRC32();
        for (int pixel : picture(content, "256").rgb()) {
            crc.update(pixel >> 16);
            crc.update(pixel >> 8);
            crc.update(pixel);
        }
        assertThat(crc.getValue()).isEqualTo(checksum);
    }

    @Test
    void isCutAsTheServerCutsUpdates() {
        Picture frame = picture("text", "frame");

        assertThat(frame.cells()).hasSize(8 * 5);
        assertThat(frame.cells().stream().mapToLong(cell -> cell.area()).sum()).isEqualTo(1920 * 1080);
        assertThat(picture("text", "64").cells()).hasSize(1);
    }
}
