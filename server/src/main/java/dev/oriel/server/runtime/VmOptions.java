package dev.oriel.server.runtime;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The options of the Java VM that suit a screen server. A jar cannot name its own, so a process that was started without any
 * executes itself anew, in place: same process id, environment, arguments and standard streams. Whoever gives a {@code -X} option
 * of his own has chosen, and nothing is done; nor is it where the system is not Linux.
 */
public final class VmOptions {

    private static final Logger log = LoggerFactory.getLogger(VmOptions.class);

    /**
     * The quick compiler alone: the optimizing one takes ten times the CPU in the first half minute, and wins little where
     * the costly loops are native. It begins after a fifth of the usual number of calls: the path of a key press is not
     * called often, and is slow as long as it is interpreted. The serial collector: no threads that wake at rest.
     */
    private static final List<String> SUITED =
            List.of("-XX:TieredStopAtLevel=1", "-XX:CompileThresholdScaling=0.2", "-XX:+UseSerialGC");

    /** What {@code jstat} shows is taken once a second instead of twenty times. */
    private static final String FEWER_SAMPLES = "-XX:PerfDataSamplingInterval=1000";

    /** From here on nothing is sampled, and the option is unknown. */
    private static final int FIRST_JDK_WITHOUT_SAMPLES = 25;

    /** Environment variables in which the VM looks for options. */
    private static final List<String> VARIABLES = List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

    private static final Path COMMAND_LINE = Path.of("/proc/self/cmdline");
    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");
    private static final Path EXECUTABLE = Path.of("/proc/self/exe");

    private static final int STANDARD_ERROR = 2;

    /** From {@code fcntl.h} of Linux, on every processor. */
    private static final int F_SETFD = 2;

    private static final int FD_CLOEXEC = 1;

    private VmOptions() {}

    /**
     * Does not return if the process begins anew. Shutdown hooks do not run then, so nothing must have been begun that
     * needs them. Main thread.
     */
    public static void apply() {
        if (!Files.isReadable(COMMAND_LINE)) {
            return;
        }
        try {
            Optional<List<byte[]>> better = better(arguments(Files.readAllBytes(COMMAND_LINE)), System.getenv());
            if (better.isPresent()) {
                loadLibrary();
                execute(EXECUTABLE.toRealPath(), better.get());
            }
        } catch (IOException | StartFailure | RuntimeException | UnsatisfiedLinkError e) {
            log.warn("the Java VM keeps the options it has", e);
        }
    }

    /** The command line with {@link #suited} options put in, or nothing if the options are somebody's choice. */
    static Optional<List<byte[]>> better(List<byte[]> arguments, Map<String, String> environment) {
        for (String variable : VARIABLES) {
            if (environment.getOrDefault(variable, "").contains("-X")) {
                return Optional.empty();
            }
        }
        int options = 1;
        while (options < arguments.size() && text(arguments.get(options)).startsWith("-D")) {
            options++;
        }
        if (options >= arguments.size() || !text(arguments.get(options)).equals("-jar")) {
            return Optional.empty();
        }
        List<byte[]> better = new ArrayList<>(arguments);
        better.addAll(
                1,
                suited().map(option -> option.getBytes(StandardCharsets.US_ASCII))
                        .toList());
        return Optional.of(better);
    }

    static Stream<String> suited() {
        boolean samples = Runtime.version().feature() < FIRST_JDK_WITHOUT_SAMPLES;
        return Stream.concat(SUITED.stream(), samples ? Stream.of(FEWER_SAMPLES) : Stream.empty());
    }

    /** Each argument ends with a zero byte. Kept as bytes: the system does not say in which charset they are. */
    static List<byte[]> arguments(byte[] commandLine) {
        List<byte[]> arguments = new ArrayList<>();
        ByteArrayOutputStream argument = new ByteArrayOutputStream();
        for (byte value : commandLine) {
            if (value == 0) {
                arguments.add(argument.toByteArray());
                argument.reset();
            } else {
                argument.write(value);
            }
        }
        return arguments;
    }

    private static String text(byte[] argument) {
        return new String(argument, StandardCharsets.ISO_8859_1);
    }

    private static void loadLibrary() throws StartFailure {
        NativeEnvironment environment = NativeEnvironment.prepare();
        try {
            Native.register(C.class, "c");
        } finally {
            environment.close();
        }
    }

    private static void execute(Path program, List<byte[]> arguments) throws IOException {
        closeAtExecution();
        List<Memory> strings = arguments.stream().map(VmOptions::zeroTerminated).toList();
        Memory list = new Memory((long) Native.POINTER_SIZE * (strings.size() + 1));
        for (int i = 0; i < strings.size(); i++) {
            list.setPointer((long) Native.POINTER_SIZE * i, strings.get(i));
        }
        list.setPointer((long) Native.POINTER_SIZE * strings.size(), Pointer.NULL);
        C.execv(program.toString(), list);
        throw new IOException(program + " cannot be executed: error " + Native.getLastError());
    }

    /** What this VM has opened; nothing that it was given but standard input and outputs goes to programs it starts, either. */
    private static void closeAtExecution() throws IOException {
        try (DirectoryStream<Path> descriptors = Files.newDirectoryStream(DESCRIPTORS)) {
            for (Path descriptor : descriptors) {
                int number = Integer.parseInt(descriptor.getFileName().toString());
                if (number > STANDARD_ERROR) {
                    C.fcntl(number, F_SETFD, FD_CLOEXEC);
                }
            }
        }
    }

    private static Memory zeroTerminated(byte[] argument) {
        Memory string = new Memory(argument.length + 1L);
        string.write(0, argument, 0, argument.length);
        string.setByte(argument.length, (byte) 0);
        return string;
    }

    private static final class C {

        /** {@code int execv(const char *path, char *const argv[])}: returns only if it fails. */
        static native int execv(String path, Pointer arguments);

        /** {@code int fcntl(int fd, int cmd, int arg)}, of which the third argument is optional in C. */
        static native int fcntl(int descriptor, int command, int argument);
    }
}
