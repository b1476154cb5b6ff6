package dev.oriel.server;

import dev.oriel.server.options.CommandLineOptions;
import dev.oriel.server.options.Invocation;
import dev.oriel.server.options.LoginOptions;
import dev.oriel.server.options.ServerOptions;
import dev.oriel.server.runtime.ExitCode;
import dev.oriel.server.runtime.LogOutput;
import dev.oriel.server.runtime.NativeEnvironment;
import dev.oriel.server.runtime.Password;
import dev.oriel.server.runtime.StartFailure;
import dev.oriel.server.runtime.VmOptions;
import java.net.InetAddress;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The entry point of the runnable jar: from words to a running server, and from its end to an exit code. */
public final class Main {

    private static final Logger log = LoggerFactory.getLogger(Main.class);

    /** Longer than any start takes. */
    private static final int START_SECONDS = 30;

    private Main() {}

    public static void main(String[] args) {
        LogOutput.start(CommandLineOptions.defaultLogLevel());
        VmOptions.apply();
        ExitCode code = run(args);
        System.exit(code.number());
    }

    private static ExitCode run(String[] args) {
        try {
            Invocation invocation = CommandLineOptions.parse(version(), args);
            if (invocation instanceof Invocation.Print print) {
                System.out.print(print.text());
                return ExitCode.OK;
            }
            return serve(((Invocation.Start) invocation).options());
        } catch (StartFailure e) {
            log.error(e.getMessage());
            log.debug("where it was noticed", e);
            return e.exitCode();
        } catch (RuntimeException | Error e) {
            log.error("internal error", e);
            return ExitCode.INTERNAL;
        }
    }

    private static ExitCode serve(ServerOptions options) throws StartFailure {
        LogOutput.start(options.logLevel());
        NativeEnvironment natives = NativeEnvironment.prepare();
        Optional<Password> password = password(options);
        AtomicReference<ExitCode> code = new AtomicReference<>(ExitCode.OK);
        CompletableFuture<OrielServer> started = new CompletableFuture<>();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> shutDown(started, natives, code), "shutdown"));
        OrielServer server;
        try {
            server = OrielServer.start(options, password, version());
            started.complete(server);
        } catch (StartFailure | RuntimeException | Error e) {
            code.set(e instanceof StartFailure failure ? failure.exitCode() : ExitCode.INTERNAL);
            started.completeExceptionally(e);
            throw e;
        }
        announce(server, options, password);
        String reason = server.displayEnded().join();
        log.error("the display is lost for good: {}", reason);
        code.set(ExitCode.NO_DISPLAY);
        return ExitCode.NO_DISPLAY;
    }

    /** On its own thread, whatever ends the process; a start that is under way is finished first, and then taken back. */
    private static void shutDown(
            CompletableFuture<OrielServer> started, NativeEnvironment natives, AtomicReference<ExitCode> code) {
        try {
            started.get(START_SECONDS, TimeUnit.SECONDS).close();
        } catch (ExecutionException | TimeoutException notStarted) {
            log.debug("nothing to take back", notStarted);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        natives.close();
        Runtime.getRuntime().halt(code.get().number());
    }

    private static Optional<Password> password(ServerOptions options) throws StartFailure {
        LoginOptions login = options.login();
        if (!login.needsPassword()) {
            log.warn(
                    "--auth none: everybody who can reach {} sees and controls this desktop",
                    options.network().bind().getHostAddress());
            return Optional.empty();
        }
        if (!options.network().bind().isLoopbackAddress()) {
            log.warn(
                    "--bind {}: what is sent is not encrypted; put a TLS proxy or a tunnel in front",
                    options.network().bind().getHostAddress());
        }
        Password password = login.passwordFile().isPresent()
                ? Password.fromFile(login.passwordFile().get())
                : Password.generated(new SecureRandom());
        if (password.isLongerThanVncAuthCounts()) {
            log.warn("the password is longer than VncAuth counts: its first {} bytes let in", Password.VNC_AUTH_LENGTH);
        }
        return Optional.of(password);
    }

    /** Standard output is for people and scripts that start the server. */
    private static void announce(OrielServer server, ServerOptions options, Optional<Password> password) {
        String host = host(options.network().bind());
        server.httpPort().ifPresent(port -> System.out.println("browser:  http://" + host + ":" + port + "/"));
        server.rfbPort().ifPresent(port -> System.out.println("viewer:   " + host + "::" + port));
        password.filter(Password::isGenerated).ifPresent(it -> System.out.println("password: " + it.text()));
        System.out.println("ready display=" + (server.displayNumber().isPresent() ? ":" : "")
                + word(server.displayNumber(), "none")
                + " http=" + word(server.httpPort(), "off")
                + " rfb=" + word(server.rfbPort(), "off")
                + " pid=" + ProcessHandle.current().pid());
        System.out.flush();
    }

    private static String word(OptionalInt number, String otherwise) {
        return number.isPresent() ? String.valueOf(number.getAsInt()) : otherwise;
    }

    private static String host(InetAddress bind) {
        if (bind.isAnyLocalAddress()) {
            return "localhost";
        }
        String text = bind.getHostAddress();
        return text.contains(":") ? "[" + text + "]" : text;
    }

    private static String version() {
        return Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
                .orElse("development");
    }
}
