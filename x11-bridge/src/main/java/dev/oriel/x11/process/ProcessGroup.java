package dev.oriel.x11.process;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A program and whatever it starts, in a session of its own, which ends when this JVM ends in any way, {@code kill -9}
 * included: between us and the program stands a shell that waits for the end of a pipe from us.
 *
 * <pre>
 *   JVM ──pipe──> sh (own session, no terminal's Ctrl-C) ──> program (own session = the group) ──> its children
 *          end of pipe: TERM to the group, after {@value #GRACE_SECONDS} s KILL
 *          program ended: TERM to what is left of the group, after {@value #GRACE_SECONDS} s KILL; the shell passes on its code
 * </pre>
 *
 * A descendant that leaves the session on purpose escapes. Any thread; {@link #close} waits, bounded.
 */
public final class ProcessGroup implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ProcessGroup.class);

    /** From TERM to KILL. */
    private static final int GRACE_SECONDS = 2;

    private static final Duration LAST_WORDS = Duration.ofSeconds(1);

    /** Longer than the shell takes for TERM, grace and KILL, for the program and then for the rest of its group. */
    private static final Duration END = Duration.ofSeconds(2 * GRACE_SECONDS + 4);

    /**
     * $1: tenths of a second from TERM to KILL; the rest: the command. The pipe is read by a builtin. Whether the group
     * still lives is read in /proc: kill -0 would count dead members that nobody has waited for.
     */
    private static final String GUARD = """
            tenths=$1; shift
            group_lives() {
                for stat in /proc/[0-9]*/stat; do
                    { read -r line <"$stat"; } 2>/dev/null || continue
                    set -- ${line##*) }
                    [ "$3" = "$program" ] && [ "$1" != Z ] && return 0
                done
                return 1
            }
            end_group() {
                kill -s TERM -- "-$program" || kill -s TERM "$program" || return
                waited=0
                while [ $waited -lt $tenths ] && group_lives; do
                    sleep 0.1
                    waited=$((waited + 1))
                done
                kill -s KILL -- "-$program"
            }
            exec 3<&0 </dev/null
            setsid "$@" 3<&- &
            program=$!
            {
                while read -r _ <&3; do :; done
                end_group
            } >/dev/null 2>&1 &
            watcher=$!
            exec 3<&-
            wait "$program"
            code=$?
            exec >/dev/null 2>&1
            kill "$watcher"
            group_lives && end_group
            exit $code
            """;

    private final String name;
    private final Process guard;
    private final OutputTail output;

    private ProcessGroup(String name, Process guard, OutputTail output) {
        this.name = name;
        this.guard = guard;
        this.output = output;
    }

    /**
     * Starts a program whose output is only kept for error messages.
     *
     * @param environment variables on top of ours
     */
    public static ProcessGroup start(List<String> command, Map<String, String> environment) throws IOException {
        return start(command, environment, line -> {});
    }

    /** Starts a program and hands every line of its output and error output to {@code onLine}, on a thread of its own. */
    static ProcessGroup start(List<String> command, Map<String, String> environment, Consumer<String> onLine)
            throws IOException {
        String name = command.get(0);
        Programs.require(name, "");
        Programs.require("setsid", "package util-linux");
        List<String> guarded = new ArrayList<>(List.of("setsid", "sh", "-c", GUARD, "guard", GRACE_SECONDS + "0"));
        guarded.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(guarded).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process guard = builder.start();
        return new ProcessGroup(name, guard, OutputTail.of(name, guard.getInputStream(), onLine));
    }

    /** Completed with the exit code (128 + signal if a signal ended it) when the program has ended and its group too. */
    public CompletableFuture<Integer> exit() {
        return guard.onExit().thenApply(Process::exitValue);
    }

    public boolean isAlive() {
        return guard.isAlive();
    }

    /** The shell between us and the program, which is the shell's only child with a session of its own. */
    public long pid() {
        return guard.pid();
    }

    /** The last lines the program wrote; if it has ended, waits shortly for those that are not read yet. */
    public List<String> lastOutput() {
        return guard.isAlive() ? output.lines() : output.lastLines(LAST_WORDS);
    }

    /** Asks the group to end, makes it end if it does not, and waits until it has. */
    @Override
    public void close() {
        try {
            guard.getOutputStream().close();
            if (!guard.waitFor(END.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("{} did not end within {}", name, END);
                guard.descendants().forEach(ProcessHandle::destroyForcibly);
                guard.destroyForcibly();
            }
        } catch (IOException alreadyClosed) {
            LOG.debug("pipe to {}: {}", name, alreadyClosed.getMessage());
        } catch (InterruptedException interrupted) {
            guard.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
