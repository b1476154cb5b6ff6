package dev.oriel.server.options;

import static dev.oriel.server.options.CommandLineOption.ATTACH_SHM;
import static dev.oriel.server.options.CommandLineOption.AUTH;
import static dev.oriel.server.options.CommandLineOption.BIND;
import static dev.oriel.server.options.CommandLineOption.DESKTOP;
import static dev.oriel.server.options.CommandLineOption.DISPLAY;
import static dev.oriel.server.options.CommandLineOption.GEOMETRY;
import static dev.oriel.server.options.CommandLineOption.HTTP_PORT;
import static dev.oriel.server.options.CommandLineOption.JPEG_VIDEO_QUALITY;
import static dev.oriel.server.options.CommandLineOption.LOG_LEVEL;
import static dev.oriel.server.options.CommandLineOption.MAX_FRAME_RATE;
import static dev.oriel.server.options.CommandLineOption.MAX_QUALITY;
import static dev.oriel.server.options.CommandLineOption.MAX_VIDEO_RESOLUTION;
import static dev.oriel.server.options.CommandLineOption.MIN_QUALITY;
import static dev.oriel.server.options.CommandLineOption.PASSWORD_FILE;
import static dev.oriel.server.options.CommandLineOption.RFB_PORT;
import static dev.oriel.server.options.CommandLineOption.THREADS;
import static dev.oriel.server.options.CommandLineOption.VIDEO_AREA;
import static dev.oriel.server.options.CommandLineOption.VIDEO_OUT_TIME;
import static dev.oriel.server.options.CommandLineOption.VIDEO_SCALING;
import static dev.oriel.server.options.CommandLineOption.VIDEO_TIME;
import static dev.oriel.server.options.CommandLineOption.WEBP_VIDEO_QUALITY;
import static dev.oriel.server.options.CommandLineOption.XVFB;
import static dev.oriel.server.options.CommandLineOptions.DEMO;

import dev.oriel.rfb.update.QualityRange;
import dev.oriel.rfb.update.VideoBox;
import dev.oriel.rfb.update.VideoSettings;
import dev.oriel.rfb.update.VideoThresholds;
import dev.oriel.server.runtime.ExitCode;
import dev.oriel.server.runtime.StartFailure;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import picocli.CommandLine.ParseResult;

/** A command line that was read: fills in defaults and refuses what contradicts itself, naming both sides. */
final class Choices {

    private final ParseResult parsed;
    private final List<String> command;

    Choices(ParseResult parsed, List<String> command) {
        this.parsed = parsed;
        this.command = command;
    }

    ServerOptions options() {
        return new ServerOptions(
                new ScreenOptions(source(), value(GEOMETRY, Geometry.DEFAULT), desktop(), command),
                new NetworkOptions(value(BIND, OptionValues.address("127.0.0.1")), http(), rfb()),
                new LoginOptions(value(AUTH, true), optional(PASSWORD_FILE)),
                new WorkOptions(
                        value(MAX_FRAME_RATE, WorkOptions.DEFAULT_FRAME_RATE),
                        quality(),
                        video(),
                        value(THREADS, WorkOptions.defaultThreads())),
                value(LOG_LEVEL, CommandLineOptions.defaultLogLevel()));
    }

    private QualityRange quality() {
        return new QualityRange(minQuality(), maxQuality());
    }

    private VideoSettings video() {
        VideoThresholds usual = VideoThresholds.DEFAULT;
        return new VideoSettings(
                new VideoThresholds(
                        value(VIDEO_AREA, usual.areaPercent()),
                        value(VIDEO_TIME, usual.seconds()),
                        value(VIDEO_OUT_TIME, usual.outSeconds())),
                value(MAX_VIDEO_RESOLUTION, VideoBox.DEFAULT),
                value(VIDEO_SCALING, VideoSettings.DEFAULT.resampling()),
                value(JPEG_VIDEO_QUALITY, VideoSettings.BY_LINK),
                value(WEBP_VIDEO_QUALITY, VideoSettings.BY_LINK));
    }

    private int minQuality() {
        return value(MIN_QUALITY, Math.min(QualityRange.DEFAULT.min(), maxQuality()));
    }

    private int maxQuality() {
        return value(MAX_QUALITY, QualityRange.DEFAULT.max());
    }

    private ScreenChoice source() {
        if (parsed.hasMatchedOption(DEMO)) {
            return new ScreenChoice.Demo();
        }
        return has(DISPLAY)
                ? new ScreenChoice.RunningServer(value(DISPLAY, 0), optionalInt(ATTACH_SHM))
                : new ScreenChoice.OwnXvfb(optionalInt(XVFB));
    }

    private DesktopChoice desktop() {
        boolean filledByOthers = parsed.hasMatchedOption(DEMO) || has(DISPLAY) || !command.isEmpty();
        return value(DESKTOP, filledByOthers ? DesktopChoice.NONE : DesktopChoice.AUTO);
    }

    private PortChoice http() {
        return value(HTTP_PORT, new PortChoice.Fixed(CommandLineOptions.HTTP_PORT));
    }

    private PortChoice rfb() {
        return value(RFB_PORT, new PortChoice.PerDisplay(CommandLineOptions.RFB_PORT_BASE));
    }

    void requireNoContradiction() throws StartFailure {
        refuse(parsed.hasMatchedOption(DEMO), DEMO, has(XVFB), XVFB.word(), "the demo has no X server");
        refuse(parsed.hasMatchedOption(DEMO), DEMO, has(DISPLAY), DISPLAY.word(), "the demo has no X server");
        refuse(parsed.hasMatchedOption(DEMO), DEMO, startsDesktop(), DESKTOP.word(), "programs need an X server");
        refuse(parsed.hasMatchedOption(DEMO), DEMO, !command.isEmpty(), "-- COMMAND", "programs need an X server");
        refuse(has(DISPLAY), DISPLAY.word(), has(XVFB), XVFB.word(), "attach to a server or start one");
        refuse(has(DISPLAY), DISPLAY.word(), has(GEOMETRY), GEOMETRY.word(), "the running server has its size");
        if (has(ATTACH_SHM) && !has(DISPLAY)) {
            throw usage("--attach-shm needs --display: input and changes come from that X server");
        }
        refuse(!value(AUTH, true), "--auth none", has(PASSWORD_FILE), PASSWORD_FILE.word(), "no password is asked for");
        if (minQuality() > maxQuality()) {
            throw usage("--min-quality " + minQuality() + " is above --max-quality " + maxQuality());
        }
        requireUsefulPorts();
    }

    private void requireUsefulPorts() throws StartFailure {
        boolean httpIsOff = http() instanceof PortChoice.Off;
        refuse(httpIsOff, "--http-port off", rfb() instanceof PortChoice.Off, "--rfb-port off", "nobody could connect");
        boolean isSamePort = http().equals(rfb()) && http() instanceof PortChoice.Fixed fixed && fixed.number() != 0;
        refuse(isSamePort, HTTP_PORT.word(), isSamePort, RFB_PORT.word(), "both are the same port");
    }

    private boolean startsDesktop() {
        return !desktop().equals(DesktopChoice.NONE);
    }

    private static void refuse(boolean first, String one, boolean second, String other, String reason)
            throws StartFailure {
        if (first && second) {
            throw usage(one + " and " + other + " exclude each other: " + reason);
        }
    }

    private static StartFailure usage(String message) {
        return new StartFailure(ExitCode.USAGE, message);
    }

    private boolean has(CommandLineOption option) {
        return parsed.hasMatchedOption(option.word());
    }

    private <T> T value(CommandLineOption option, T otherwise) {
        return parsed.matchedOptionValue(option.word(), otherwise);
    }

    private <T> Optional<T> optional(CommandLineOption option) {
        return Optional.ofNullable(parsed.<T>matchedOptionValue(option.word(), null));
    }

    private OptionalInt optionalInt(CommandLineOption option) {
        return has(option) ? OptionalInt.of(value(option, 0)) : OptionalInt.empty();
    }
}
