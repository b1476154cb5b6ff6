package dev.oriel.server.options;

import dev.oriel.rfb.encode.Resampling;
import dev.oriel.rfb.update.VideoBox;
import dev.oriel.rfb.update.VideoSettings;
import dev.oriel.rfb.update.VideoThresholds;
import dev.oriel.server.runtime.LogLevel;
import dev.oriel.x11.process.XvfbOptions;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.TypeConversionException;

/** Reads the value of one option; what is wrong says the value and what is allowed, picocli adds the option's name. */
final class OptionValues {

    static final int MAX_DISPLAY = XvfbOptions.MAX_DISPLAY;

    private static final Pattern DISPLAY = Pattern.compile(":(\\d{1,5})(\\.0)?");
    private static final Pattern GEOMETRY = Pattern.compile("(\\d{1,5})x(\\d{1,5})");

    private OptionValues() {}

    static Integer display(String value) {
        Matcher matcher = DISPLAY.matcher(value);
        if (!matcher.matches() || Integer.parseInt(matcher.group(1)) > MAX_DISPLAY) {
            throw bad(value, "a display :N with N in 0.." + MAX_DISPLAY);
        }
        return Integer.valueOf(matcher.group(1));
    }

    static Geometry geometry(String value) {
        String allowed = "WIDTHxHEIGHT, each " + Geometry.MIN_SIDE + ".." + Geometry.MAX_SIDE;
        Matcher matcher = GEOMETRY.matcher(value);
        if (!matcher.matches()) {
            throw bad(value, allowed);
        }
        try {
            return new Geometry(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
        } catch (IllegalArgumentException outOfRange) {
            throw bad(value, allowed);
        }
    }

    static DesktopChoice desktop(String value) {
        if (value.isBlank()) {
            throw bad(value, "auto, none or the name of a program");
        }
        return new DesktopChoice(value);
    }

    static InetAddress address(String value) {
        try {
            if (!value.isBlank()) {
                return InetAddress.getByName(value);
            }
        } catch (UnknownHostException e) {
            throw bad(value, "an IP address or a known host name");
        }
        throw bad(value, "an IP address or a known host name");
    }

    static PortChoice port(String value) {
        return value.equals("off")
                ? new PortChoice.Off()
                : new PortChoice.Fixed(number(value, 0, PortChoice.MAX_PORT, " (0 = any free one) or off"));
    }

    static Integer sharedMemory(String value) {
        return number(value, 0, Integer.MAX_VALUE, ", an id that ipcs -m lists");
    }

    static Boolean needsPassword(String value) {
        return switch (value) {
            case "password" -> true;
            case "none" -> false;
            default -> throw bad(value, "password or none");
        };
    }

    static Path path(String value) {
        try {
            if (!value.isBlank()) {
                return Path.of(value);
            }
        } catch (InvalidPathException e) {
            throw bad(value, "the path of a file");
        }
        throw bad(value, "the path of a file");
    }

    static Integer frameRate(String value) {
        return number(value, 1, WorkOptions.MAX_FRAME_RATE, " frames per second");
    }

    static Integer quality(String value) {
        return number(value, 0, 9, ", as RFB counts quality levels");
    }

    static Integer percent(String value) {
        return number(value, 1, 100, " percent");
    }

    static Integer videoTime(String value) {
        return number(value, 0, VideoThresholds.MOST_SECONDS, " seconds");
    }

    static Integer videoOutTime(String value) {
        return number(value, 1, 100, " seconds");
    }

    static Resampling videoScaling(String value) {
        return Resampling.numbered(number(value, 0, 2, ": nearest, bilinear, progressive bilinear"));
    }

    static Integer videoQuality(String value) {
        return number(value, VideoSettings.BY_LINK, 9, ", as RFB counts quality levels, or -1");
    }

    static VideoBox videoBox(String value) {
        Matcher size = GEOMETRY.matcher(value);
        String allowed = "WIDTHxHEIGHT, each " + VideoBox.LEAST + ".." + VideoBox.MOST;
        if (!size.matches()) {
            throw bad(value, allowed);
        }
        try {
            return new VideoBox(Integer.parseInt(size.group(1)), Integer.parseInt(size.group(2)));
        } catch (IllegalArgumentException outOfRange) {
            throw bad(value, allowed);
        }
    }

    static Integer threads(String value) {
        return number(value, 1, WorkOptions.MAX_THREADS, " threads");
    }

    static LogLevel logLevel(String value) {
        return Arrays.stream(LogLevel.values())
                .filter(level -> level.word().equals(value.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> bad(
                        value,
                        Arrays.stream(LogLevel.values()).map(LogLevel::word).collect(Collectors.joining(", "))));
    }

    private static int number(String value, int min, int max, String more) {
        try {
            int number = Integer.parseInt(value);
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw bad(value, min + ".." + max + more);
        }
        throw bad(value, min + ".." + max + more);
    }

    private static TypeConversionException bad(String value, String allowed) {
        return new TypeConversionException("'" + value + "' is not allowed; allowed: " + allowed);
    }
}
