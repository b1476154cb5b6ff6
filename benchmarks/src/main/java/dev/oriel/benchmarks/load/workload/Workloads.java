package dev.oriel.benchmarks.load.workload;

import java.io.IOException;
import java.util.List;

/** The workloads there are, in the order in which they are listed. */
public final class Workloads {

    /** Makes a workload. */
    @FunctionalInterface
    interface Maker {
        Workload make(Setting setting) throws IOException;
    }

    /** A workload by name. */
    public record Factory(String name, String description, Maker maker) {

        public Workload create(Setting setting) throws IOException {
            return maker.make(setting);
        }
    }

    private static final List<Factory> ALL = List.of(
            new Factory("idle", "a still desktop", Still::idle),
            new Factory("typing", "somebody writes in an editor, 12 keys a second", Typing::new),
            new Factory("scroll", "a terminal scrolls by a line 30 times a second (CopyArea)", LogScroll::new),
            new Factory("scroll-image", "a page scrolls by 40 pixels 30 times a second (whole put)", PageScroll::new),
            new Factory("drag", "a window is moved over a textured ground, 60 times a second", WindowDrag::new),
            new Factory("switch", "two full-screen windows take turns, twice a second", PageSwitch::new),
            new Factory("video30", "full-screen video, 30 frames a second", setting -> Video.fullScreen(setting, 30)),
            new Factory("video60", "full-screen video, 60 frames a second", setting -> Video.fullScreen(setting, 60)),
            new Factory("video720", "1280x720 video on a still desktop", Video::in720),
            new Factory("mixed", "a video in a corner, 30 frames a second, and typing beside it", Mixed::new),
            new Factory("echo", "a still desktop whose marker answers each key and button", Still::echo),
            new Factory(
                    "echo-video",
                    "a marker that answers each key and button, above video30",
                    setting -> new EchoAbove(setting, "video30")),
            new Factory("latency", "a still desktop whose marker changes every 20 to 60 ms", Still::latency),
            new Factory("desktop", "a recorded session of real programs", Replay::new),
            new Factory(
                    "refresh", "a still screen of real programs, asked for as a whole again and again", Refresh::new));

    private Workloads() {}

    public static List<Factory> all() {
        return ALL;
    }

    public static List<String> names() {
        return ALL.stream().map(Factory::name).toList();
    }

    /**
     * The workload of that name.
     *
     * @throws IllegalArgumentException if there is none; the message has all names
     */
    public static Factory named(String name) {
        return ALL.stream()
                .filter(factory -> factory.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "there is no workload \"" + name + "\"; there are " + String.join(", ", names())));
    }
}
