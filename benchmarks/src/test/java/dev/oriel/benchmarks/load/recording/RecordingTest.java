package dev.oriel.benchmarks.load.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.oriel.benchmarks.load.content.Picture;
import dev.oriel.benchmarks.load.recording.Recording.Patch;
import dev.oriel.framebuffer.Rect;
import dev.oriel.framebuffer.Seed;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

final class RecordingTest {

    private static final int WIDTH = 150;
    private static final int HEIGHT = 100;
    private static final Rect SCREEN = new Rect(0, 0, WIDTH, HEIGHT);

    /** Screens that differ in a few rectangles of few or many colours. */
    private static List<Picture> screens(Random random) {
        List<Picture> screens = new ArrayList<>();
        Picture screen = Picture.blank(WIDTH, HEIGHT);
        for (int i = 0; i < 12; i++) {
            int colours = random.nextBoolean() ? 5 : 1 << 24;
            Rect area = new Rect(random.nextInt(WIDTH), random.nextInt(HEIGHT), 60, 40).intersect(SCREEN);
            for (int y = area.y(); y < area.bottom(); y++) {
                for (int x = area.x(); x < area.right(); x++) {
                    screen.pixels().put(screen.index(x, y), random.nextInt(colours));
                }
            }
            screens.add(screen.part(SCREEN));
        }
        return screens;
    }

    private static byte[] file(List<Picture> screens) throws IOException {
        RecordingWriter writer = new RecordingWriter(WIDTH, HEIGHT);
        writer.add(0, screens.get(0), List.of(SCREEN));
        for (int i = 1; i < screens.size(); i++) {
            writer.add(i * 100, screens.get(i), new Changes().between(screens.get(i - 1), screens.get(i)));
        }
        return writer.file(screens.size() * 100);
    }

    @Test
    void whatWasRecordedIsPlayed() throws IOException {
        List<Picture> screens = screens(Seed.random("whatWasRecordedIsPlayed"));
        Recording recording = Recording.parse(file(screens));
        assertThat(recording.frames()).isEqualTo(screens.size());
        assertThat(recording.durationMillis()).isEqualTo(1200);
        Picture played = Picture.blank(recording.width(), recording.height());
        for (int frame = 0; frame < recording.frames(); frame++) {
            for (Patch patch : recording.patches(frame)) {
                played.copy(patch.picture(), patch.area().x(), patch.area().y());
            }
            assertThat(recording.timeMillis(frame)).isEqualTo(frame * 100);
            assertThat(played.pixels())
                    .as("frame %d", frame)
                    .isEqualTo(screens.get(frame).pixels());
        }
    }

    @Test
    void equalScreensDifferNowhere() {
        Picture screen = screens(Seed.random("equalScreensDifferNowhere")).get(5);
        assertThat(new Changes().between(screen, screen.part(SCREEN))).isEmpty();
    }

    @Test
    void aCutOffFileIsRefused() throws IOException {
        Random random = Seed.random("aCutOffFileIsRefused");
        byte[] file = file(screens(random));
        for (int i = 0; i < 200; i++) {
            byte[] cut = Arrays.copyOf(file, random.nextInt(file.length));
            assertThatThrownBy(() -> Recording.parse(cut))
                    .isInstanceOf(BadRecordingException.class)
                    .hasMessageStartingWith("not a usable recording: ");
        }
    }

    @Test
    void aChangedByteIsRefused() throws IOException {
        Random random = Seed.random("aChangedByteIsRefused");
        byte[] file = file(screens(random));
        for (int i = 0; i < 200; i++) {
            byte[] changed = file.clone();
            changed[random.nextInt(file.length)] ^= (byte) (1 << random.nextInt(8));
            assertThatThrownBy(() -> Recording.parse(changed)).isInstanceOf(BadRecordingException.class);
        }
    }

    /** Somebody who means it makes the check sum right: then every length and number is still doubted. */
    @Test
    void aWrongByteUnderARightCheckSumEndsInAReadableRecordingOrARefusal() throws IOException {
        Random random = Seed.random("aWrongByteUnderARightCheckSumEndsInAReadableRecordingOrARefusal");
        byte[] file = file(screens(random));
        int refused = 0;
        for (int i = 0; i < 2000; i++) {
            byte[] changed = file.clone();
            changed[random.nextInt(Math.min(file.length, i % 2 == 0 ? 60 : file.length))] = (byte) random.nextInt(256);
            try {
                Recording recording = Recording.parse(checked(changed));
                assertThat(recording.frames()).isPositive();
            } catch (BadRecordingException expected) {
                refused++;
                assertThat(expected).hasMessageStartingWith("not a usable recording: ");
            }
        }
        assertThat(refused).isPositive();
    }

    private static byte[] checked(byte[] file) {
        CRC32 crc = new CRC32();
        crc.update(file, 0, file.length - 4);
        return ByteBuffer.wrap(file)
                .putInt(file.length - 4, (int) crc.getValue())
                .array();
    }

    @Test
    void lengthsAboveTheirLimitsAreNamed() throws IOException {
        byte[] file = file(screens(Seed.random("lengthsAboveTheirLimitsAreNamed")));
        int width = 10;
        int frames = 14;
        int deflatedBytes = 32;
        assertRefused(changed(file, width, 5000 << 16), "width: 5000");
        assertRefused(changed(file, frames, -1), "number of frames: 4294967295");
        assertRefused(changed(file, deflatedBytes, 1 << 30), "deflated size of frame 0");
    }

    /** With four other bytes. */
    private static byte[] changed(byte[] file, int at, int value) {
        byte[] changed = file.clone();
        ByteBuffer.wrap(changed).putInt(at, value);
        assertThat(changed).isNotEqualTo(file);
        return changed;
    }

    private static void assertRefused(byte[] changed, String message) {
        assertThatThrownBy(() -> Recording.parse(checked(changed)))
                .isInstanceOf(BadRecordingException.class)
                .hasMessageContaining(message);
    }

    @Test
    void theBundledRecordingIsWhole() throws IOException {
        Recording recording = Recording.bundled();
        assertThat(recording.width()).isEqualTo(1280);
        assertThat(recording.height()).isEqualTo(720);
        assertThat(recording.durationMillis()).isBetween(20_000, 30_000);
        assertThat(recording.frames()).isGreaterThan(50);
    }
}
