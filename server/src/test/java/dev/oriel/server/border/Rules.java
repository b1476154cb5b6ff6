package dev.oriel.server.border;

import static dev.oriel.server.border.Module.BENCHMARKS;
import static dev.oriel.server.border.Module.EMBED;
import static dev.oriel.server.border.Module.ENCODERS;
import static dev.oriel.server.border.Module.EXAMPLES;
import static dev.oriel.server.border.Module.FRAMEBUFFER;
import static dev.oriel.server.border.Module.JUNIT;
import static dev.oriel.server.border.Module.RFB_CORE;
import static dev.oriel.server.border.Module.SERVER;
import static dev.oriel.server.border.Module.SWING;
import static dev.oriel.server.border.Module.VIEWER;
import static dev.oriel.server.border.Module.WEBSOCKET;
import static dev.oriel.server.border.Module.X11_BRIDGE;

import java.util.List;
import java.util.Set;

/** The borders of the house as tables. To move a border is to change a line here, with its reason. */
final class Rules {

    /** {@code module} may use these modules and no others. */
    record ModuleRule(Module module, Set<Module> mayUse, String reason) {}

    /** Foreign packages under {@code name} may be used in these packages of ours and below, nowhere else. */
    record ForeignRule(String name, List<String> allowedIn, String reason) {}

    /** Of the packages under {@code within}, {@code user} may use only these besides itself. */
    record PackageRule(String within, String user, Set<String> mayUse, String reason) {}

    static final List<ModuleRule> MODULES = List.of(
            new ModuleRule(FRAMEBUFFER, Set.of(), "pixels are the ground floor: they know nobody"),
            new ModuleRule(
                    VIEWER, Set.of(FRAMEBUFFER), "what judges encoders and measures servers shares no code with them"),
            new ModuleRule(
                    RFB_CORE,
                    Set.of(FRAMEBUFFER),
                    "the protocol knows ports, not the encoders or desktops behind them"),
            new ModuleRule(
                    ENCODERS,
                    Set.of(FRAMEBUFFER, RFB_CORE),
                    "an encoder sees the encoder border and pixels; sessions and X11 would tie it to one server"),
            new ModuleRule(X11_BRIDGE, Set.of(FRAMEBUFFER), "a desktop is a port; it does not know who watches"),
            new ModuleRule(WEBSOCKET, Set.of(), "a transport carries bytes; it knows no RFB and no pixels"),
            new ModuleRule(
                    EMBED,
                    Set.of(FRAMEBUFFER, RFB_CORE, ENCODERS, WEBSOCKET),
                    "the library brings what every program needs; X11 and its natives come only with who asks for them"),
            new ModuleRule(
                    SWING,
                    Set.of(FRAMEBUFFER, EMBED),
                    "components are shown through the same doors as every program's pixels"),
            new ModuleRule(
                    JUNIT,
                    Set.of(FRAMEBUFFER, EMBED, X11_BRIDGE),
                    "a test has a framebuffer or an X display; what it shows there is its own affair"),
            new ModuleRule(
                    EXAMPLES,
                    Set.of(FRAMEBUFFER, EMBED, SWING, X11_BRIDGE),
                    "an example uses what a program may, and is used by nobody"),
            new ModuleRule(
                    SERVER,
                    Set.of(FRAMEBUFFER, RFB_CORE, ENCODERS, X11_BRIDGE, WEBSOCKET, EMBED),
                    "the composition root sees all that is shipped, and nothing that only measures"),
            new ModuleRule(
                    BENCHMARKS,
                    Set.of(FRAMEBUFFER, VIEWER, RFB_CORE, ENCODERS, X11_BRIDGE, WEBSOCKET, EMBED, SERVER),
                    "benchmarks see everything and are seen by nobody"));

    static final List<ForeignRule> FOREIGN = List.of(
            new ForeignRule(
                    "com.sun.jna",
                    List.of("dev.oriel.x11", "dev.oriel.encoders", "dev.oriel.server.runtime", "dev.oriel.benchmarks"),
                    "native code is called where its memory is owned, and where the process begins"),
            new ForeignRule("org.lwjgl", List.of("dev.oriel.x11"), "LWJGL binds XCB and nothing else"),
            new ForeignRule(
                    "io.netty",
                    List.of(
                            "dev.oriel.rfb",
                            "dev.oriel.encoders",
                            "dev.oriel.websocket",
                            "dev.oriel",
                            "dev.oriel.examples",
                            "dev.oriel.server",
                            "dev.oriel.benchmarks"),
                    "pixels and desktops must work without a network library"),
            new ForeignRule(
                    "io.netty.channel",
                    List.of(
                            "dev.oriel.rfb.session",
                            "dev.oriel.websocket",
                            "dev.oriel",
                            "dev.oriel.junit",
                            "dev.oriel.examples",
                            "dev.oriel.server"),
                    "only sessions and transports know channels; encoders and the frame loop see buffers"),
            new ForeignRule(
                    "io.netty.handler.codec.http",
                    List.of("dev.oriel.websocket", "dev.oriel.examples"),
                    "HTTP lives behind the websocket module's border, and in an application that we are mounted into"),
            new ForeignRule(
                    "io.javalin",
                    List.of("dev.oriel.examples"),
                    "the library fits behind any web server because it knows none"),
            new ForeignRule(
                    "javafx",
                    List.of("dev.oriel.examples"),
                    "an example shows that no more than an application is needed"),
            new ForeignRule(
                    "org.eclipse.jetty",
                    List.of("dev.oriel.examples"),
                    "the library fits behind any web server because it knows none"),
            new ForeignRule(
                    "com.fasterxml.jackson", List.of("dev.oriel.benchmarks"), "what is shipped writes no JSON trees"),
            new ForeignRule(
                    "picocli",
                    List.of("dev.oriel.server.options", "dev.oriel.benchmarks"),
                    "each program reads its command line in one place"),
            new ForeignRule(
                    "ch.qos.logback",
                    List.of("dev.oriel.server.runtime"),
                    "code logs through SLF4J; where lines go is decided once"),
            new ForeignRule(
                    "org.slf4j",
                    List.of(
                            "dev.oriel.rfb",
                            "dev.oriel.encoders",
                            "dev.oriel.x11",
                            "dev.oriel.websocket",
                            "dev.oriel",
                            "dev.oriel.junit",
                            "dev.oriel.examples",
                            "dev.oriel.server"),
                    "pixels have nothing to say"),
            new ForeignRule(
                    "java.awt",
                    List.of(
                            "dev.oriel.encoders.jpeg",
                            "dev.oriel.server.demo",
                            "dev.oriel.viewer.decode",
                            "dev.oriel",
                            "dev.oriel.swing",
                            "dev.oriel.junit",
                            "dev.oriel.examples",
                            "dev.oriel.benchmarks"),
                    "java.desktop costs start time and memory; of what is shipped only the JPEG fallback, the demo and"
                            + " programs that draw by Java2D pay"),
            new ForeignRule(
                    "javax.imageio",
                    List.of(
                            "dev.oriel.encoders.jpeg",
                            "dev.oriel.viewer.decode",
                            "dev.oriel.junit",
                            "dev.oriel.benchmarks"),
                    "ImageIO is the fallback of one encoder, and the judge of others"),
            new ForeignRule(
                    "com.twelvemonkeys",
                    List.of("dev.oriel.viewer.decode"),
                    "WebP is read by the judge alone; what is shipped only writes it"),
            new ForeignRule(
                    "sun",
                    List.of("dev.oriel.swing.toolkit"),
                    "internals of the JDK may go away, and Unsafe checks nothing; AWT alone has no other door to its windows"),
            new ForeignRule(
                    "java.awt.peer",
                    List.of("dev.oriel.swing.toolkit"),
                    "one package is to be changed when AWT's inside does"),
            new ForeignRule("jdk.internal", List.of(), "internals of the JDK may go away"));

    private static final String CORE = "dev.oriel.rfb";
    private static final String LIST = "dev.oriel.encoders";
    private static final String SCREENS = "dev.oriel.swing";

    static final List<PackageRule> PACKAGES = List.of(
            new PackageRule(CORE, CORE + ".tiles", Set.of(), "what viewers remember is pixels, not messages"),
            new PackageRule(CORE, CORE + ".wire", Set.of(), "the wire is the ground floor of the protocol"),
            new PackageRule(
                    CORE, CORE + ".encode", Set.of(CORE + ".wire"), "the encoder border stands on the wire alone"),
            new PackageRule(
                    CORE, CORE + ".security", Set.of(CORE + ".wire"), "a handshake knows messages, not sessions"),
            new PackageRule(
                    CORE,
                    CORE + ".update",
                    Set.of(CORE + ".wire", CORE + ".encode", CORE + ".tiles"),
                    "the frame loop knows viewers, not their connections"),
            new PackageRule(SCREENS, SCREENS + ".input", Set.of(), "keys and clicks know no window"),
            new PackageRule(
                    SCREENS,
                    SCREENS + ".toolkit",
                    Set.of(SCREENS + ".input"),
                    "what stands on internals of the JDK can be exchanged alone"),
            new PackageRule(
                    LIST,
                    LIST + ".tight",
                    Set.of(
                            LIST + ".content",
                            LIST + ".deflate",
                            LIST + ".format",
                            LIST + ".jpeg",
                            LIST + ".png",
                            LIST + ".qoi",
                            LIST + ".webp"),
                    "Tight carries JPEG, PNG, QOI and WebP; other leaves do not know each other"),
            new PackageRule(
                    LIST,
                    LIST + ".scaled",
                    Set.of(LIST + ".content", LIST + ".format", LIST + ".jpeg", LIST + ".webp"),
                    "scaled pictures are JPEG or WebP; other leaves do not know each other"),
            leaf("raw"),
            leaf("zrle"),
            leaf("zlib"),
            leaf("trle"),
            leaf("rre"),
            leaf("hextile"),
            leaf("png"),
            leaf("jpeg"),
            leaf("webp"),
            leaf("qoi"),
            new PackageRule(LIST, LIST + ".memory", Set.of(), "what encoders share knows no encoder"),
            new PackageRule(LIST, LIST + ".content", Set.of(LIST + ".format"), "what encoders share knows no encoder"),
            new PackageRule(LIST, LIST + ".deflate", Set.of(), "what encoders share knows no encoder"),
            new PackageRule(
                    LIST,
                    LIST + ".tile",
                    Set.of(LIST + ".content", LIST + ".deflate", LIST + ".format"),
                    "what encoders share knows no encoder"),
            new PackageRule(LIST, LIST + ".format", Set.of(), "what encoders share knows no encoder"));

    private Rules() {}

    private static PackageRule leaf(String name) {
        return new PackageRule(
                LIST,
                LIST + "." + name,
                Set.of(LIST + ".content", LIST + ".deflate", LIST + ".format", LIST + ".memory", LIST + ".tile"),
                "encoders do not know each other, so that each can be read, changed and removed alone");
    }
}
