package dev.oriel.server.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.oriel.rfb.encode.Resampling;
import dev.oriel.rfb.update.QualityRange;
import dev.oriel.rfb.update.VideoBox;
import dev.oriel.rfb.update.VideoSettings;
import dev.oriel.rfb.update.VideoThresholds;
import dev.oriel.server.runtime.ExitCode;
import dev.oriel.server.runtime.LogLevel;
import dev.oriel.server.runtime.StartFailure;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CommandLineOptionsTest {

    private static ServerOptions options(String... args) throws StartFailure {
        Invocation invocation = CommandLineOptions.parse("1.2.3", args);
        assertThat(invocation).isInstanceOf(Invocation.Start.class);
        return ((Invocation.Start) invocation).options();
    }

    private static void assertUsageError(String line, String... partsOfMessage) {
        assertThatThrownBy(() -> CommandLineOptions.parse("1.2.3", line.split(" ", -1)))
                .isInstanceOf(StartFailure.class)
                .hasMessageContainingAll(partsOfMessage)
                .extracting(failure -> ((StartFailure) failure).exitCode())
                .isEqualTo(ExitCode.USAGE);
    }

    @Test
    void nothingSaidMeansASafeDesktopForThisMachineOnly() throws StartFailure {
        ServerOptions options = options();
        assertThat(options.screen().source()).isEqualTo(new ScreenChoice.OwnXvfb(OptionalInt.empty()));
        assertThat(options.screen().geometry()).isEqualTo(new Geometry(1280, 800));
        assertThat(options.screen().desktop()).isEqualTo(DesktopChoice.AUTO);
        assertThat(options.network().bind().isLoopbackAddress()).isTrue();
        assertThat(options.network().http().forDisplay(7)).hasValue(6901);
        assertThat(options.network().rfb().forDisplay(7)).hasValue(5907);
        assertThat(options.login().needsPassword()).isTrue();
        assertThat(options.work().maxFramesPerSecond()).isEqualTo(60);
        assertThat(options.logLevel()).isEqualTo(LogLevel.INFO);
    }

    @Test
    void everyOptionArrivesWhereItBelongs() throws StartFailure {
        ServerOptions options =
                options(("--xvfb :7 --desktop openbox --geometry 640x480 --bind 0.0.0.0 --http-port off --rfb-port 0"
                                + " --password-file /some/file --max-frame-rate 30 --min-quality 1 --max-quality 8 --threads 3 --log-level debug"
                                + " -- xterm -e --help")
                        .split(" ", -1));
        assertThat(options.screen().source()).isEqualTo(new ScreenChoice.OwnXvfb(OptionalInt.of(7)));
        assertThat(options.screen().desktop()).isEqualTo(new DesktopChoice("openbox"));
        assertThat(options.screen().geometry()).isEqualTo(new Geometry(640, 480));
        assertThat(options.screen().command()).containsExactly("xterm", "-e", "--help");
        assertThat(options.network().bind().isAnyLocalAddress()).isTrue();
        assertThat(options.network().http().forDisplay(7)).isEmpty();
        assertThat(options.network().rfb().forDisplay(7)).hasValue(0);
        assertThat(options.login().passwordFile()).contains(Path.of("/some/file"));
        assertThat(options.work()).isEqualTo(new WorkOptions(30, new QualityRange(1, 8), VideoSettings.DEFAULT, 3));
        assertThat(options.logLevel()).isEqualTo(LogLevel.DEBUG);
    }

    @Test
    void videoIsAsKasmVncHasItUnlessSaidOtherwise() throws StartFailure {
        assertThat(options().work().video()).isEqualTo(VideoSettings.DEFAULT);
        ServerOptions options = options(
                ("--video-area 65 --video-time 0 --video-out-time 1 --max-video-resolution 960x540 --video-scaling 0"
                                + " --jpeg-video-quality 5 --webp-video-quality -1")
                        .split(" ", -1));
        assertThat(options.work().video())
                .isEqualTo(new VideoSettings(
                        new VideoThresholds(65, 0, 1), new VideoBox(960, 540), Resampling.NEAREST, 5, -1));
    }

    @Test
    void theLeastQualityFollowsALowGreatestOne() throws StartFailure {
        assertThat(options("--max-quality", "1").work().quality()).isEqualTo(new QualityRange(1, 1));
        assertUsageError("--min-quality 7 --max-quality 5", "--min-quality 7", "--max-quality 5");
    }

    @Test
    void attachesToARunningServerWithoutStartingPrograms() throws StartFailure {
        ScreenOptions screen = options("--display", ":5", "--attach-shm=42").screen();
        assertThat(screen.source()).isEqualTo(new ScreenChoice.RunningServer(5, OptionalInt.of(42)));
        assertThat(screen.desktop()).isEqualTo(DesktopChoice.NONE);
    }

    @Test
    void aCommandStandsInForTheDesktopUnlessBothAreAskedFor() throws StartFailure {
        assertThat(options("--", "xclock").screen().desktop()).isEqualTo(DesktopChoice.NONE);
        assertThat(options("--desktop", "auto", "--", "xclock").screen().desktop())
                .isEqualTo(DesktopChoice.AUTO);
    }

    @Test
    void theDemoNeedsNothingElse() throws StartFailure {
        ScreenOptions screen = options("--demo", "--geometry=800x600").screen();
        assertThat(screen.source()).isEqualTo(new ScreenChoice.Demo());
        assertThat(screen.desktop()).isEqualTo(DesktopChoice.NONE);
        assertThat(screen.geometry()).isEqualTo(new Geometry(800, 600));
    }

    @ParameterizedTest
    @CsvSource({
        "--xvfb, 5, :N",
        "--xvfb, :59536, 0..59535",
        "--display, :99999, 0..59535",
        "--attach-shm, -1, 0..2147483647",
        "--geometry, 640, 16..16384",
        "--geometry, 15x600, 16..16384",
        "--geometry, 640x16385, 16..16384",
        "--bind, 1.2.3.4.5, IP address",
        "--http-port, 65536, 0..65535",
        "--rfb-port, on, off",
        "--auth, maybe, password or none",
        "--max-frame-rate, 0, 1..240",
        "--max-frame-rate, 241, 1..240",
        "--threads, 65, 1..64",
        "--min-quality, -1, 0..9",
        "--max-quality, 10, 0..9",
        "--video-area, 0, 1..100",
        "--video-area, 101, 1..100",
        "--video-time, 2001, 0..2000",
        "--video-out-time, 0, 1..100",
        "--max-video-resolution, 1920, 16..2048",
        "--max-video-resolution, 15x600, 16..2048",
        "--max-video-resolution, 4096x2160, 16..2048",
        "--video-scaling, 3, 0..2",
        "--jpeg-video-quality, -2, -1..9",
        "--webp-video-quality, 10, -1..9",
        "--log-level, loud, 'error, warn, info, debug, trace'",
    })
    void aBadValueNamesOptionValueAndWhatIsAllowed(String option, String value, String allowed) {
        assertUsageError(option + " " + value, option, "'" + value + "'", allowed);
    }

    @ParameterizedTest
    @CsvSource({
        "--demo --xvfb :1, --demo, --xvfb",
        "--demo --display :1, --demo, --display",
        "--demo --desktop openbox, --demo, --desktop",
        "--demo -- xterm, --demo, COMMAND",
        "--display :1 --xvfb :2, --display, --xvfb",
        "--display :1 --geometry 640x480, --display, --geometry",
        "--attach-shm 1, --attach-shm, --display",
        "--auth none --password-file /x, --auth none, --password-file",
        "--http-port off --rfb-port off, --http-port, --rfb-port",
        "--http-port 7000 --rfb-port 7000, --http-port, --rfb-port",
    })
    void contradictionsNameBothSides(String line, String one, String other) {
        assertUsageError(line, one, other);
    }

    @Test
    void bothPortsMayBePicked() throws StartFailure {
        assertThat(options("--http-port", "0", "--rfb-port", "0").network().http())
                .isEqualTo(new PortChoice.Fixed(0));
    }

    @ParameterizedTest
    @CsvSource({
        "--no-such-option, --no-such-option",
        "xterm, goes after --",
        "--geometry, WxH",
        "--http-port --demo, --http-port",
        "--demo --demo, only once",
        "--, followed by a command",
    })
    void saysWhatItDoesNotUnderstand(String line, String words) {
        assertUsageError(line, words);
    }

    @Test
    void versionAndHelpAreTextsToPrint() throws StartFailure {
        assertThat(CommandLineOptions.parse("1.2.3", "--version"))
                .isEqualTo(new Invocation.Print("oriel 1.2.3" + System.lineSeparator()));
        Invocation.Print help = (Invocation.Print) CommandLineOptions.parse("1.2.3", "--help");
        for (CommandLineOption option : CommandLineOption.values()) {
            assertThat(help.text()).contains(option.word());
        }
        assertThat(help.text().lines()).allMatch(line -> line.length() <= 100);
    }
}
