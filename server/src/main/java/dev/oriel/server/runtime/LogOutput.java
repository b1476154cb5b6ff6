package dev.oriel.server.runtime;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import org.slf4j.LoggerFactory;

/**
 * Sends every log line to standard error, {@code HH:mm:ss.SSS LEVEL logger message}. Standard output is left to what
 * scripts read: URLs, the password, the ready line. No configuration file is looked for.
 */
public final class LogOutput {

    private static final String PATTERN = "%d{HH:mm:ss.SSS} %-5level %logger{0} %msg%n";

    /** The same line for java.util.logging, where System.Logger of parts without SLF4J ends up. */
    private static final String JDK_PATTERN = "%1$tT.%1$tL %4$-5s %3$s %5$s%6$s%n";

    private static final String JDK_PATTERN_PROPERTY = "java.util.logging.SimpleFormatter.format";

    private LogOutput() {}

    /** Replaces whatever output there was. Netty's own debug lines appear at trace only. */
    public static void start(LogLevel level) {
        if (System.getProperty(JDK_PATTERN_PROPERTY) == null) {
            System.setProperty(JDK_PATTERN_PROPERTY, JDK_PATTERN);
        }
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();

        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern(PATTERN);
        encoder.start();

        ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
        console.setContext(context);
        console.setTarget("System.err");
        console.setEncoder(encoder);
        console.start();

        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.addAppender(console);
        root.setLevel(Level.toLevel(level.name()));
        if (level == LogLevel.DEBUG) {
            context.getLogger("io.netty").setLevel(Level.INFO);
        }
    }
}
