package dev.oriel.server.options;

import dev.oriel.rfb.update.QualityRange;
import dev.oriel.rfb.update.VideoBox;
import dev.oriel.rfb.update.VideoThresholds;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.OptionSpec;

/** Every option that takes a value, in the order in which help and {@code docs/options.md} show them. */
enum CommandLineOption {
    XVFB("--xvfb", ":N", "display number of the Xvfb that is started (default: a free one)", OptionValues::display),
    DESKTOP(
            "--desktop",
            "NAME",
            "what runs on the screen: auto (a window manager and a terminal), none, or a program (default: auto; none"
                    + " with --display, with --demo and with a COMMAND)",
            OptionValues::desktop),
    DISPLAY("--display", ":N", "show this running X server instead of starting one", OptionValues::display),
    ATTACH_SHM(
            "--attach-shm",
            "ID",
            "with --display: read its pixels from this shared memory (Xvfb -shmem prints the id)",
            OptionValues::sharedMemory),
    GEOMETRY("--geometry", "WxH", "size of the screen (default: " + Geometry.DEFAULT + ")", OptionValues::geometry),
    BIND("--bind", "ADDR", "address to listen on (default: 127.0.0.1)", OptionValues::address),
    HTTP_PORT(
            "--http-port",
            "N|off",
            "port for browsers, 0 = any free one (default: " + CommandLineOptions.HTTP_PORT + ")",
            OptionValues::port),
    RFB_PORT(
            "--rfb-port",
            "N|off",
            "port for native viewers, 0 = any free one (default: " + CommandLineOptions.RFB_PORT_BASE + " + display)",
            OptionValues::port),
    AUTH("--auth", "password|none", "what viewers need to get in (default: password)", OptionValues::needsPassword),
    PASSWORD_FILE(
            "--password-file",
            "FILE",
            "take the password from the first line of this file, mode 0600 (default: make one for this run and print"
                    + " it)",
            OptionValues::path),
    MAX_FRAME_RATE(
            "--max-frame-rate",
            "N",
            "at most this many frames per second, 1.." + WorkOptions.MAX_FRAME_RATE + " (default: "
                    + WorkOptions.DEFAULT_FRAME_RATE + ")",
            OptionValues::frameRate),
    MIN_QUALITY(
            "--min-quality",
            "N",
            "what keeps changing gets at least this quality on a slow line, 0..9 (default: "
                    + QualityRange.DEFAULT.min() + ")",
            OptionValues::quality),
    MAX_QUALITY(
            "--max-quality",
            "N",
            "lossy pixels get at most this quality, 0..9, whatever a viewer asks for (default: "
                    + QualityRange.DEFAULT.max() + ")",
            OptionValues::quality),
    VIDEO_AREA(
            "--video-area",
            "PERCENT",
            "the screen is one video when more of it changes on average, 1..100 (default: "
                    + VideoThresholds.DEFAULT.areaPercent() + ")",
            OptionValues::percent),
    VIDEO_TIME(
            "--video-time",
            "SECONDS",
            "over so long, 0.." + VideoThresholds.MOST_SECONDS + ", 0 = always a video (default: "
                    + VideoThresholds.DEFAULT.seconds() + ")",
            OptionValues::videoTime),
    VIDEO_OUT_TIME(
            "--video-out-time",
            "SECONDS",
            "it ends so long after the last change as large, 1..100 (default: " + VideoThresholds.DEFAULT.outSeconds()
                    + ")",
            OptionValues::videoOutTime),
    MAX_VIDEO_RESOLUTION(
            "--max-video-resolution",
            "WxH",
            "video is made to fit into this for viewers that can stretch it, " + VideoBox.LEAST + ".." + VideoBox.MOST
                    + " each (default: " + VideoBox.DEFAULT.width() + "x" + VideoBox.DEFAULT.height() + ")",
            OptionValues::videoBox),
    VIDEO_SCALING(
            "--video-scaling",
            "N",
            "how: 0 nearest, 1 bilinear, 2 progressive bilinear (default: 2)",
            OptionValues::videoScaling),
    JPEG_VIDEO_QUALITY(
            "--jpeg-video-quality",
            "N",
            "quality of video in JPEG, 0..9, -1 = as the line carries it (default: -1)",
            OptionValues::videoQuality),
    WEBP_VIDEO_QUALITY(
            "--webp-video-quality",
            "N",
            "quality of video in WebP, 0..9, -1 = as the line carries it (default: -1)",
            OptionValues::videoQuality),
    THREADS(
            "--threads",
            "N",
            "encoder threads, 1.." + WorkOptions.MAX_THREADS + " (default: one for each core)",
            OptionValues::threads),
    LOG_LEVEL("--log-level", "LEVEL", "error, warn, info, debug or trace (default: info)", OptionValues::logLevel);

    private final String word;
    private final String label;
    private final String description;

    @SuppressWarnings("ImmutableEnumChecker") // a method reference without state
    private final ITypeConverter<?> converter;

    CommandLineOption(String word, String label, String description, ITypeConverter<?> converter) {
        this.word = word;
        this.label = label;
        this.description = description;
        this.converter = converter;
    }

    /** As typed, with its dashes. */
    String word() {
        return word;
    }

    OptionSpec spec() {
        return OptionSpec.builder(word)
                .paramLabel(label)
                .description(description)
                .type(Object.class)
                .converters(converter)
                .build();
    }
}
