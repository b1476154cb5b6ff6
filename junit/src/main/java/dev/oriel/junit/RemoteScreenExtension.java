package dev.oriel.junit;

import dev.oriel.VirtualFramebuffer;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens, records and closes the screens of {@link RemoteScreen}. */
final class RemoteScreenExtension
        implements BeforeEachCallback, AfterTestExecutionCallback, AfterEachCallback, ParameterResolver {

    private static final Logger log = LoggerFactory.getLogger(RemoteScreenExtension.class);
    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(RemoteScreenExtension.class);
    private static final int MAX_SECONDS = 60;

    private record Session(ScreenUnderTest screen, Recorder recorder) {}

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        RemoteScreen asked = asked(context);
        if (asked.seconds() < 1 || asked.seconds() > MAX_SECONDS) {
            throw new ExtensionConfigurationException(
                    "@RemoteScreen(seconds = " + asked.seconds() + "): take 1.." + MAX_SECONDS);
        }
        int port = Integer.getInteger("oriel.screen.port", 0);
        ScreenUnderTest screen = ScreenUnderTest.open(asked, context.getDisplayName(), port);
        context.getStore(NAMESPACE)
                .put(context.getUniqueId(), new Session(screen, Recorder.start(screen, asked.seconds())));
        context.publishReportEntry("remote screen", screen.url().toString());
        log.info("{}: watch at {}", context.getDisplayName(), screen.url());
    }

    private static RemoteScreen asked(ExtensionContext context) {
        return AnnotationSupport.findAnnotation(context.getRequiredTestMethod(), RemoteScreen.class)
                .or(() -> AnnotationSupport.findAnnotation(context.getRequiredTestClass(), RemoteScreen.class))
                .orElseThrow(
                        () -> new ExtensionConfigurationException("annotate the test or its class with @RemoteScreen"));
    }

    private static Optional<Session> session(ExtensionContext context) {
        return Optional.ofNullable(context.getStore(NAMESPACE).get(context.getUniqueId(), Session.class));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return session(context).isPresent() && (type == ScreenUnderTest.class || type == VirtualFramebuffer.class);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        ScreenUnderTest screen = session(context).orElseThrow().screen();
        return parameter.getParameter().getType() == ScreenUnderTest.class ? screen : screen.framebuffer();
    }

    /** Before anything of the test is taken down. */
    @Override
    public void afterTestExecution(ExtensionContext context) {
        if (context.getExecutionException().isPresent()) {
            session(context).ifPresent(session -> save(context, session));
        }
    }

    private static void save(ExtensionContext context, Session session) {
        try {
            Path folder =
                    Files.createDirectories(Path.of(System.getProperty("oriel.screens", "target/remote-screens")));
            String name = context.getRequiredTestClass().getSimpleName() + "-" + context.getDisplayName();
            String plain = name.replaceAll("[^A-Za-z0-9_.-]+", "_");
            Path picture = folder.resolve(plain + ".png");
            BufferedImage last = session.screen().picture();
            ImageIO.write(last, "png", picture.toFile());
            context.publishReportEntry("picture", picture.toString());
            Path recording = folder.resolve(plain + ".gif");
            AnimatedGif.write(recording, session.recorder().finish(last));
            context.publishReportEntry("recording", recording.toString());
            log.info("{}: failed; see {}", context.getDisplayName(), picture.toAbsolutePath());
        } catch (IOException | RuntimeException e) {
            log.warn("the screen of the failed test {} could not be saved", context.getDisplayName(), e);
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        session(context).ifPresent(session -> {
            session.recorder().close();
            session.screen().close();
        });
    }
}
