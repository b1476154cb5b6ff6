package dev.oriel.server.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

final class LogOutputTest {

    private final ByteArrayOutputStream error = new ByteArrayOutputStream();
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private PrintStream errorBefore;
    private PrintStream outputBefore;

    @BeforeEach
    void listen() {
        errorBefore = System.err;
        outputBefore = System.out;
        System.setErr(new PrintStream(error, true, StandardCharsets.UTF_8));
        System.setOut(new PrintStream(output, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void restore() {
        System.setErr(errorBefore);
        System.setOut(outputBefore);
        LogOutput.start(LogLevel.INFO);
    }

    @Test
    void writesOneShortLineToStandardErrorAndNothingToStandardOutput() {
        LogOutput.start(LogLevel.INFO);
        LoggerFactory.getLogger("dev.oriel.Part").warn("{} of {}", 1, 2);
        assertThat(error.toString(StandardCharsets.UTF_8))
                .matches("\\d\\d:\\d\\d:\\d\\d\\.\\d{3} WARN  Part 1 of 2\\R");
        assertThat(output.size()).isZero();
    }

    @Test
    void theLevelDecides() {
        LogOutput.start(LogLevel.ERROR);
        LoggerFactory.getLogger("dev.oriel.Part").warn("quiet");
        LogOutput.start(LogLevel.DEBUG);
        LoggerFactory.getLogger("dev.oriel.Part").debug("loud");
        LoggerFactory.getLogger("io.netty.Part").debug("quiet");
        assertThat(error.toString(StandardCharsets.UTF_8)).contains("loud").doesNotContain("quiet");
    }
}
