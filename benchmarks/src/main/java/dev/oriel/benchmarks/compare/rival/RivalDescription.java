package dev.oriel.benchmarks.compare.rival;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;

/**
 * How to run a server, read from a JSON file. In commands, environment and {@code viewer} these places are filled in: {@code
 * {display}} (a number), {@code {port}}, {@code {httpPort}}, {@code {width}}, {@code {height}}, {@code {home}} (an empty
 * directory of its own) and {@code {program:NAME}} (where the program of that name was found).
 *
 * @param about one line for the report
 * @param programs what it needs, by the name used in commands
 * @param processes started in this order, ended in reverse
 * @param environment for all processes
 * @param viewer the address a viewer connects to, with scheme {@code rfb} or {@code ws}
 * @param kasmDialect whether it speaks KasmVNC's variant of RFB, with longer pointer messages
 */
public record RivalDescription(
        @JsonProperty(required = true) String name,
        @JsonProperty(required = true) String about,
        @JsonProperty(required = true) Map<String, NeededProgram> programs,
        @JsonProperty(required = true) List<ProcessDescription> processes,
        Map<String, String> environment,
        @JsonProperty(required = true) String viewer,
        boolean kasmDialect) {

    public RivalDescription {
        programs = Map.copyOf(programs);
        processes = List.copyOf(processes);
        environment = environment == null ? Map.of() : Map.copyOf(environment);
        if (!name.matches("[a-z0-9][a-z0-9-]*")) {
            throw new IllegalArgumentException("a server's name is lower-case words with dashes, not \"" + name + "\"");
        }
        if (processes.isEmpty()) {
            throw new IllegalArgumentException("server " + name + " has no process");
        }
    }

    /**
     * A program to be found.
     *
     * @param candidates names or paths, the first that exists is taken; {@code ${NAME}} stands for a variable of our
     *     environment, and a candidate whose variable is not set is passed over
     * @param hint how to get it
     */
    public record NeededProgram(
            @JsonProperty(required = true) List<String> candidates,
            @JsonProperty(required = true) String hint) {

        public NeededProgram {
            candidates = List.copyOf(candidates);
        }
    }

    /**
     * One process.
     *
     * @param ready what must be so before the next one starts
     * @param readySeconds how long that may take
     */
    public record ProcessDescription(
            @JsonProperty(required = true) String name,
            @JsonProperty(required = true) List<String> command,
            @JsonProperty(required = true) ReadyCheck ready,
            @JsonProperty(required = true) int readySeconds) {

        public ProcessDescription {
            command = List.copyOf(command);
            if (command.isEmpty() || readySeconds < 1) {
                throw new IllegalArgumentException("process " + name + " needs a command and a time to get ready in");
            }
        }
    }
}
