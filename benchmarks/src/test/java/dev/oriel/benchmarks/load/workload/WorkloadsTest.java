package dev.oriel.benchmarks.load.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.oriel.benchmarks.load.content.Picture;
import dev.oriel.framebuffer.Rect;
import java.io.IOException;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class WorkloadsTest {

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;
    private static final Set<String> ALWAYS_THE_SAME = Set.of("desktop", "refresh", "echo-video");

    static Stream<String> names() {
        return Workloads.names().stream();
    }

    private static Picture picture(String name, long seed, int number) throws IOException {
        return Workloads.named(name).create(Setting.of(seed, WIDTH, HEIGHT)).picture(number);
    }

    @ParameterizedTest
    @MethodSource("names")
    void samePictureForSameSeedAndNumber(String name) throws IOException {
        Picture first = picture(name, 5, 7);
        assertThat(first.bounds()).isEqualTo(new Rect(0, 0, WIDTH, HEIGHT));
        assertThat(picture(name, 5, 7).pixels()).isEqualTo(first.pixels());
    }

    @ParameterizedTest
    @MethodSource("names")
    void anotherSeedIsAnotherPictureUnlessItIsAlwaysTheSame(String name) throws IOException {
        boolean same = picture(name, 5, 3).pixels().equals(picture(name, 6, 3).pixels());
        assertThat(same).isEqualTo(ALWAYS_THE_SAME.contains(name));
    }

    @ParameterizedTest
    @MethodSource("names")
    void markersLieInsideTheScreenAndTheFirstInItsCorner(String name) throws IOException {
        Workload workload = Workloads.named(name).create(Setting.of(1, WIDTH, HEIGHT));
        assertThat(workload.markers().get(0)).isEqualTo(new Spot(0, 0));
        assertThat(workload.markers()).allMatch(spot -> new Rect(0, 0, WIDTH, HEIGHT).contains(spot.area()));
    }

    @ParameterizedTest
    @MethodSource("names")
    void framesAreDueOneAfterTheOther(String name) throws IOException {
        Timing timing =
                Workloads.named(name).create(Setting.of(1, WIDTH, HEIGHT)).timing();
        for (int number = 1; number < 500 && timing.dueNanos(number) < Long.MAX_VALUE; number++) {
            assertThat(timing.dueNanos(number)).isGreaterThan(timing.dueNanos(number - 1));
        }
    }

    @Test
    void videoDoesNotRepeatForMinutes() throws IOException {
        Workload video = Workloads.named("video720").create(Setting.of(1, WIDTH, HEIGHT));
        Picture first = video.picture(0);
        for (int number : new int[] {1, 37, 74, 30 * 60 * 2}) {
            assertThat(video.picture(number).pixels()).as("frame %d", number).isNotEqualTo(first.pixels());
        }
    }

    @Test
    void anUnknownNameIsAnsweredWithAllNames() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Workloads.named("typign"))
                .withMessageContaining("typign")
                .withMessageContaining(String.join(", ", Workloads.names()));
    }

    @Test
    void impossibleSettingsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Setting.of(1, 320, 200))
                .withMessageContaining("320x200");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Setting(1, WIDTH, HEIGHT, OptionalInt.of(0), () -> {
                    throw new IOException("not asked for");
                }))
                .withMessageContaining("0 frames per second");
    }
}
